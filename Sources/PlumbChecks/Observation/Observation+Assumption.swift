import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbSchema

extension Observation {
  /// A value in the path of the request of which nobody knows whether the server has anything there.
  package struct Assumption: Hashable, Sendable {
    /// The name of the path parameter.
    package let parameter: String
    package let value: String
  }

  /// The first value of the path that is neither an id of the case nor an example or an enum value of the documentation.
  ///
  /// Where it is the server's affair what there is, "not found" breaks no promise.
  package var assumption: Assumption? {
    guard let operation, !operation.path.parameters.isEmpty else { return nil }
    let path = step.request.targetText.prefix { $0 != "?" }
    for (name, text) in operation.path.values(in: path) ?? [] where !text.hasPrefix("${") {
      let value = (try? PercentEncoding.decode(text)) ?? text
      let parameter = operation.parameters(in: .path).first { $0.name == name }
      let isDocumented = parameter.map(documentedValues)?.contains {
        ($0.string ?? $0.text(.compact)).hasSameCodePoints(as: value)
      }
      if isDocumented != true { return Assumption(parameter: name, value: value) }
    }
    return nil
  }

  /// Whether a creation was answered with the documented status for something that is not there.
  ///
  /// There is nothing yet that could be missing but what the body names.
  package var foreseesNothingFound: Bool {
    guard action == .create, exchange.isNotFound, let documented else { return false }
    return documented.status != .others
  }

  private func documentedValues(of parameter: Parameter) -> [JSON] {
    guard let schema = parameter.schema else { return parameter.examples }
    let node = contract.schemas[contract.schemas.target(of: schema)]
    return parameter.examples + (node.enumeration ?? []) + [node.const].compactMap(\.self)
  }
}
