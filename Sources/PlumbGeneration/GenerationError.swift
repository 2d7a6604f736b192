package import PlumbJSON

/// A reason no value can be made for a schema, and where that schema stands.
package struct GenerationError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The keywords contradict each other, or the schema is `false`.
    case contradiction
    /// Every value of it would have to hold another one, without end.
    case endless
    /// No value was found that meets what can only be checked, not constructed; after so many attempts.
    case notFound(attempts: Int)
    /// The smallest value has more parts than are ever made.
    case tooLarge(parts: Int)
  }

  package let reason: Reason
  /// Where the schema stands in its document.
  package let schemaPointer: JSONPointer

  init(_ reason: Reason, at schemaPointer: JSONPointer) {
    self.reason = reason
    self.schemaPointer = schemaPointer
  }
}

extension GenerationError: CustomStringConvertible {
  package var description: String {
    let place = schemaPointer.tokens.isEmpty ? "the root schema" : schemaPointer.description
    return "\(place): \(reason.title)"
  }

  /// What to do about it, in one sentence.
  package var hint: String { reason.hint }
}

extension GenerationError.Reason {
  /// What is wrong, without the place.
  package var title: String {
    switch self {
    case .contradiction: "no value meets all keywords of this schema"
    case .endless: "every value of this schema has to hold another one without end"
    case .notFound(let attempts): "no value was found in \(attempts) attempts"
    case .tooLarge(let parts): "the smallest value has more than \(parts) parts"
    }
  }

  var hint: String {
    switch self {
    case .contradiction:
      "compare its bounds, types and enumerations with those of the schemas it combines"
    case .endless:
      "make one of the members on the way round optional, or allow null or an empty array"
    case .notFound:
      "\"not\", \"oneOf\", \"if\" or a pattern beside lengths leave little room: give an example, or say it more simply"
    case .tooLarge: "lower the numbers of items or members that are required"
    }
  }
}
