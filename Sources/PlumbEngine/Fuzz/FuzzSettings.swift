package import PlumbJSON

/// How random cases are made.
package struct FuzzSettings: Sendable {
  /// Of a hundred random cases so many have one thing broken.
  package var invalidPercentage = 33
  /// Values that are to be tried wherever they fit, or just do not.
  package var dictionary: [JSON] = []

  package init() {}
}
