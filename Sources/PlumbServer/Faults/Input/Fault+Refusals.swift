import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbSchema

/// Valid requests that are refused.
extension Fault {
  static let refusals: [Fault] = [
    Fault(
      "maximum-refused", .input, breaks: "valid-input-is-accepted",
      "A create refuses the greatest number that is allowed."
    ) { contract in
      let site = contract.sites(.create).last { $0.schema.maximum != nil }
      return .refusing(at: site) { value, _ in
        value?.number != nil && value?.number == site?.schema.maximum
      }
    },
    Fault(
      "minimum-refused", .input, breaks: "valid-input-is-accepted",
      "An update refuses the smallest number that is allowed."
    ) { contract in
      let site = contract.sites(.update).first { $0.schema.minimum != nil }
      return .refusing(at: site) { value, _ in
        value?.number != nil && value?.number == site?.schema.minimum
      }
    },
    Fault(
      "last-value-refused", .input, breaks: "valid-input-is-accepted",
      "A create refuses the last of the values that are listed."
    ) { contract in
      let site = contract.sites(.create, turn: 2).first { ($0.schema.enumeration?.count ?? 0) > 1 }
      return .refusing(at: site) { value, _ in
        value != nil && value == site?.schema.enumeration?.last { !$0.isNull }
      }
    },
    Fault(
      "first-value-refused-on-update", .input, breaks: "valid-input-is-accepted",
      "An update refuses the first of the values that are listed."
    ) { contract in
      let site = contract.sites(.update).first { ($0.schema.enumeration?.count ?? 0) > 1 }
      return .refusing(at: site) { value, _ in
        value != nil && value == site?.schema.enumeration?.first
      }
    },
    Fault(
      "optional-required", .input, breaks: "valid-input-is-accepted",
      "A create asks for a member that may be left out."
    ) { contract in
      .refusing(at: contract.sites(.create).last { $0.isOptional && $0.isFreeText }) { value, _ in
        value == nil
      }
    },
    Fault(
      "optional-required-on-update", .input, breaks: "valid-input-is-accepted",
      "An update asks for a switch that may be left out."
    ) { contract in
      .refusing(at: contract.sites(.update).first { $0.isOptional && $0.isBoolean }) { value, _ in
        value == nil
      }
    },
    Fault(
      "required-beside-another", .input, breaks: "valid-input-is-accepted",
      "A create asks for one number whenever another one is left out."
    ) { contract in
      let numbers = contract.sites(.create).filter { $0.isNumber && $0.isOptional }
      guard let first = numbers.first, let second = numbers.dropFirst().first,
        first.operation.key == second.operation.key
      else { return nil }
      return .refusing(at: first) { value, body in value == nil && body[second.name] == nil }
    },
    Fault(
      "zero-refused", .input, breaks: "valid-input-is-accepted",
      "A create takes 0 for a missing number, and refuses it."
    ) { contract in
      .refusing(
        at: contract.sites(.create).first {
          $0.isNumber && ($0.schema.minimum?.int ?? 1) <= 0
        }
      ) { value, _ in value?.int == 0 }
    },
    Fault(
      "empty-array-refused", .input, breaks: "valid-input-is-accepted",
      "An update refuses an array without elements."
    ) { contract in
      .refusing(at: contract.sites(.update).first { $0.isArray }) { value, _ in
        value?.array?.isEmpty == true
      }
    },
    Fault(
      "emoji-refused", .input, breaks: "valid-input-is-accepted",
      "An update refuses characters beyond the basic plane of Unicode."
    ) { contract in
      .refusing(at: contract.sites(.update, turn: 3).first { $0.isFreeText }) { value, _ in
        value?.string?.unicodeScalars.contains { $0.value > 0xFFFF } == true
      }
    },
    Fault(
      "markup-refused", .input, breaks: "valid-input-is-accepted",
      "A create refuses a text with an angle bracket, as firewalls do."
    ) { contract in
      .refusing(at: contract.sites(.create, turn: 3).first { $0.isFreeText }) { value, _ in
        value?.string?.contains("<") == true
      }
    },
    Fault(
      "letters-beyond-ascii-refused", .input, breaks: "valid-input-is-accepted",
      "An update refuses letters that are not of ASCII."
    ) { contract in
      .refusing(at: contract.sites(.update).first { $0.isFreeText }) { value, _ in
        value?.string?.utf8.contains { $0 > 0x7F } == true
      }
    },
    Fault(
      "long-text-refused", .input, breaks: "valid-input-is-accepted",
      "A create refuses texts of more than 255 characters, though no limit is documented."
    ) { contract in
      .refusing(
        at: contract.sites(.create).first { $0.isFreeText && $0.schema.maxLength == nil }
      ) { value, _ in (value?.string?.utf8.count ?? 0) > 255 }
    },
    Fault(
      "expansion-refused", .input, breaks: "valid-input-is-accepted",
      "A list refuses one of the documented values of a query parameter."
    ) { contract in
      let found = contract.operations(.list).lazy.compactMap { operation in
        operation.parameters(in: .query).flatMap(\.expands).last.map { (operation, $0.value) }
      }.first
      guard let (operation, value) = found else { return nil }
      return .replying(at: operation) { reply in
        if reply.request.target.hasSuffix("=\(value)") { reply.response.status = 400 }
      }
    },
  ]
}
