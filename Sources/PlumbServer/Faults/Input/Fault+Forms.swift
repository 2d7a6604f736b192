import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbSchema

/// Types and forms that are not insisted on.
extension Fault {
  static let forms: [Fault] = [
    Fault(
      "quoted-number-accepted", .input, breaks: "invalid-input-is-refused",
      "A create accepts a number in quotes."
    ) { contract in
      .overlooking("type", at: contract.sites(.create).last { $0.isNumber }) { value, _ in
        value.string.map { (try? JSON.parse($0))?.number != nil } == true
      }
    },
    Fault(
      "word-for-flag", .input, breaks: "invalid-input-is-refused",
      "A create accepts the words \"true\" and \"false\" in quotes."
    ) { contract in
      .overlooking("type", at: contract.sites(.create).first { $0.isBoolean }) { value, _ in
        value == "true" || value == "false"
      }
    },
    Fault(
      "number-for-flag", .input, breaks: "invalid-input-is-refused",
      "An update accepts 0 and 1 for a switch."
    ) { contract in
      .overlooking("type", at: contract.sites(.update).last { $0.isBoolean }) { value, _ in
        value.number != nil
      }
    },
    Fault(
      "number-for-text", .input, breaks: "invalid-input-is-refused",
      "A create accepts a number for a text."
    ) { contract in
      .overlooking(
        "type",
        at: contract.sites(.create, turn: 2).first {
          $0.schema.types == .string && $0.member.reference == nil
        }
      ) {
        value, _ in value.number != nil
      }
    },
    Fault(
      "item-for-array", .input, breaks: "invalid-input-is-refused",
      "An update accepts a bare element for an array."
    ) { contract in
      .overlooking("type", at: contract.sites(.update).first { $0.isArray }) { value, _ in
        value.string != nil
      }
    },
    Fault(
      "object-for-text", .input, breaks: "invalid-input-is-refused",
      "An update accepts an object for a text."
    ) { contract in
      .overlooking(
        "type", at: contract.sites(.update, turn: 3).first { $0.schema.types == .string }
      ) {
        value, _ in value.object != nil
      }
    },
    Fault(
      "text-type-accepted", .input, breaks: "wrong-media-type-is-refused",
      "A create reads a body that is announced as plain text as JSON."
    ) { .reading(as: "text/plain", at: $0.operations(.create, turn: 1).first) },
    Fault(
      "xml-type-accepted", .input, breaks: "wrong-media-type-is-refused",
      "An update reads a body that is announced as XML as JSON."
    ) { .reading(as: "application/xml", at: $0.operations(.update).first) },
    Fault(
      "broken-body-as-empty", .input, breaks: "malformed-body-is-refused",
      "An update takes a body that is no JSON as one that changes nothing."
    ) { contract in
      let operation = contract.operations(.update, turn: 1).first { $0.takesNothing }
      return .substituting(at: operation) { body in
        (try? JSON.parse(body)) == nil && !body.isEmpty ? [:] : nil
      }
    },
    Fault(
      "unknown-query-empties", .input, breaks: "unknown-query-value-is-handled",
      "A query parameter that is not documented makes the item disappear from the answer."
    ) { contract in
      .replying(at: contract.operations(.read, turn: 3).first) { reply in
        if reply.request.target.contains("?") { reply.response.body = Array("{}".utf8) }
      }
    },
    Fault(
      "array-for-object", .input, breaks: "malformed-body-is-refused",
      "A create takes an empty array for an empty object."
    ) { contract in
      .substituting(at: contract.operations(.create, turn: 1).first { $0.takesNothing }) {
        $0 == Array("[]".utf8) ? [:] : nil
      }
    },
  ]
}

extension Operation {
  /// Whether an empty object is a valid body.
  fileprivate var takesNothing: Bool {
    body?.document?.members.contains(where: \.isRequired) == false
  }
}

extension Fault.Planting {
  /// Bodies of one operation that are announced as another type are read as JSON.
  fileprivate static func reading(as type: String, at operation: Operation?) -> Fault.Planting? {
    guard let media = operation?.body?.document?.name else { return nil }
    return receiving(at: operation) { request in
      if request.fields["Content-Type"] == type { request.fields["Content-Type"] = media }
    }
  }

  /// Some bodies of one operation are read as another one.
  fileprivate static func substituting(
    at operation: Operation?, _ other: @escaping @Sendable ([UInt8]) -> JSON?
  ) -> Fault.Planting? {
    receiving(at: operation) { request in
      if let body = other(request.body) { request.body = body.bytes() }
    }
  }
}
