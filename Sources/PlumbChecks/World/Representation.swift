package import PlumbJSON

/// One resource as a response shows it.
package struct Representation: Sendable {
  /// Where it stands: `response/body`, or `response/body/3` in a list.
  package let place: String
  /// The contract's name of the resource.
  package let resource: String
  /// The ids of what it lives below, by the path that was asked for.
  package let scope: [String]
  package let object: JSONObject
  /// Whether every member of the resource is documented to be shown here: a list may show less of each.
  package let isWhole: Bool
}
