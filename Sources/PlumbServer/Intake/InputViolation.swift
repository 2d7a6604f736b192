import PlumbJSON
import PlumbSchema

/// One place of a request that breaks the contract.
struct InputViolation: Hashable, Sendable, CustomStringConvertible {
  enum Part: String, Hashable, Sendable {
    case body, query, header
  }

  var part: Part
  /// Into the body; or the name of the parameter as the only token.
  var pointer: JSONPointer
  /// The keyword of JSON Schema that is broken, or the rule of the contract, such as `references`.
  var rule: String
  var expected: String
  var actual: String

  init(
    _ part: Part = .body, at pointer: JSONPointer, rule: String, expected: String, actual: String
  ) {
    self.part = part
    self.pointer = pointer
    self.rule = rule
    self.expected = expected
    self.actual = actual
  }

  /// What a value at `base` of the request breaks of its schema.
  init(_ violation: Violation, in part: Part, below base: JSONPointer = .root) {
    self.init(
      part, at: base.appending(violation.instancePointer), rule: violation.keyword,
      expected: violation.expected, actual: violation.actual)
  }

  var description: String {
    let place = pointer.tokens.isEmpty ? "the \(part.rawValue)" : "\(part.rawValue) \(pointer)"
    return "\(place): expected \(expected), actual \(actual)"
  }

  var json: JSON {
    [
      "in": .string(part.rawValue), "pointer": .string(pointer.description),
      "expected": .string(expected), "actual": .string(actual),
    ]
  }
}
