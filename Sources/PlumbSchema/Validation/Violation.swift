package import PlumbJSON

/// One place of a value that breaks one keyword of a schema.
///
/// Both phrases are ready for a report: expected `an integer from 1 to 60`, actual `61`.
package struct Violation: Hashable, Sendable {
  /// Where in the value.
  package let instancePointer: JSONPointer
  /// Where the keyword stands in its document.
  package let schemaPointer: JSONPointer
  package let keyword: String
  package let expected: String
  package let actual: String
}

extension Violation: CustomStringConvertible {
  /// `/members/0: expected an integer from 1 to 60, actual 61`.
  package var description: String {
    let place = instancePointer.tokens.isEmpty ? "the value" : instancePointer.description
    return "\(place): expected \(expected), actual \(actual)"
  }
}

/// Which way a value travels, for what OpenAPI says about `readOnly` and `writeOnly` members.
package enum Direction: Hashable, Sendable {
  /// `readOnly` members are not required.
  case request
  /// `writeOnly` members are not required.
  case response
}
