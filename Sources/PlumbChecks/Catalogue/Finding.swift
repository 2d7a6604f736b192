package import PlumbContract
package import PlumbJournal

/// One place where an exchange breaks a check.
package struct Finding: Hashable, Sendable {
  /// `response/status`, `response/body/name`, `response/header/Location`, `request/body/age`.
  package let place: String
  package let expected: String
  package let actual: String
  /// The level where it is not the check's own.
  package let level: Level?
  /// The documentation's words that are broken, where they are narrower than the check's source.
  package let promise: Promise?

  package init(
    place: String, expected: String, actual: String, level: Level? = nil, promise: Promise? = nil
  ) {
    self.place = place
    self.expected = expected
    self.actual = actual
    self.level = level
    self.promise = promise
  }
}
