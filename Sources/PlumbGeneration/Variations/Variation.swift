package import PlumbJSON

/// A value that differs from a plain one at one place, and what is particular about that place.
///
///     constraint maximum · kind above-maximum · pointer /botWaitingTime · value 601 · expected an integer from 1 to 600
///
/// The label was confirmed by the validator before the variation was handed out: it never lies.
package struct Variation: Hashable, Sendable {
  /// The schema keyword that is explored or broken, such as `maximum`.
  package let constraint: String
  /// What was done, in lowercase words joined by hyphens; unique for its place among the valid and among the invalid.
  package let kind: String
  /// The place inside the whole value.
  package let pointer: JSONPointer
  /// What stands at that place; nil where the member is left out.
  package let value: JSON?
  /// The whole value, ready to be sent.
  package let whole: JSON
  /// Which of the valid values it was made from: its index among the bases of the list.
  package let base: Int
  /// Whether the whole value meets the schema.
  package let isValid: Bool
  /// Where the constraint stands in the document.
  package let schemaPointer: JSONPointer
  /// What the schema expects at the place, ready for a report.
  package let expectedText: String
}

/// A variation that was planned and is not there, with the reason.
package struct Omission: Hashable, Sendable {
  package let constraint: String
  package let kind: String
  package let pointer: JSONPointer
  /// Whether it should have been a valid one.
  package let isValid: Bool
  package let reason: String
  /// Whether nothing is lost: the same value is tried under another name, or there is nothing to break.
  package internal(set) var isMoot: Bool
}

/// All variations of a schema or a body, in a fixed order, and those that could not be made.
package struct Variations: Sendable {
  package internal(set) var made: [Variation] = []
  /// The valid values that were varied: the one given, and values that go other ways through `oneOf` and the like.
  package internal(set) var bases: [JSON] = []
  package internal(set) var omissions: [Omission] = []

  package var valid: [Variation] { made.filter(\.isValid) }
  package var invalid: [Variation] { made.filter { !$0.isValid } }
}
