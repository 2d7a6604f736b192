import PlumbContract
import PlumbHTTP
import PlumbJSON

/// Bodies under a wrong name, and fields that are missing.
extension Fault {
  static let mediaTypes: [Fault] = [
    Fault(
      "type-is-html", .shape, breaks: "content-type-is-documented",
      "An item is announced as HTML, though it is JSON."
    ) { contract in
      .replying(at: contract.operations(.read, turn: 3).first) {
        $0.response.fields["Content-Type"] = "text/html; charset=utf-8"
      }
    },
    Fault(
      "type-missing", .shape, breaks: "content-type-is-documented",
      "A list comes without its media type."
    ) { contract in
      .replying(at: contract.operations(.list, turn: 1).first) {
        $0.response.fields["Content-Type"] = nil
      }
    },
    Fault(
      "documented-field-missing", .shape, breaks: "headers-match",
      "A response lacks a field that is documented to be there."
    ) { contract in
      let found = contract.operations.lazy.compactMap { operation in
        operation.responses.flatMap(\.headers).first(where: \.isRequired).map {
          (operation, $0.name)
        }
      }.first
      guard let (operation, name) = found else { return nil }
      return .replying(at: operation, to: 200..<600) { $0.response.fields[name] = nil }
    },
    Fault(
      "type-is-text-when-created", .shape, breaks: "content-type-is-documented",
      "A create announces its answer as plain text."
    ) { contract in
      .replying(at: contract.operations(.create, turn: 2).first) {
        $0.response.fields["Content-Type"] = "text/plain"
      }
    },
  ]
}
