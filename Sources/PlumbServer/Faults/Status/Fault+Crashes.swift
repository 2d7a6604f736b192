import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbSchema

/// Requests that make the server fail.
extension Fault {
  static let crashes: [Fault] = [
    Fault(
      "exception", .status, breaks: "no-server-error",
      "An update with the greatest value that a number may have fails with status 500."
    ) { contract in
      let site = contract.sites(.update).first { $0.schema.maximum != nil }
      return .failing(at: site, with: "index out of range") { value, _ in
        value?.number != nil && value?.number == site?.schema.maximum
      }
    },
    Fault(
      "crash-on-emoji", .status, breaks: "no-server-error",
      "A create fails with 500 on a character that takes two units of UTF-16."
    ) { contract in
      .failing(
        at: contract.sites(.create, turn: 3).first { $0.isFreeText }, with: "lone surrogate"
      ) { value, _ in value?.string?.unicodeScalars.contains { $0.value > 0xFFFF } == true }
    },
    Fault(
      "crash-on-empty-text", .status, breaks: "no-server-error",
      "A create fails with 500 on an empty text for a member that may be left out."
    ) { contract in
      .failing(
        at: contract.sites(.create).first { $0.isFreeText && $0.isOptional },
        with: "first() of an empty sequence"
      ) { value, _ in value?.string?.isEmpty == true }
    },
    Fault(
      "crash-on-quote", .status, breaks: "no-server-error",
      "An update fails with 500 on an apostrophe, which ends a text of SQL."
    ) { contract in
      .failing(
        at: contract.sites(.update).last { $0.isFreeText }, with: "unterminated literal"
      ) { value, _ in value?.string?.contains("'") == true }
    },
    Fault(
      "crash-on-empty-array", .status, breaks: "no-server-error",
      "A create fails with 500 on an array without elements."
    ) { contract in
      .failing(at: contract.sites(.create).first { $0.isArray }, with: "no element 0") { value, _ in
        value?.array?.isEmpty == true
      }
    },
    Fault(
      "crash-on-bare-minimum", .status, breaks: "no-server-error",
      "A create fails with 500 where every member is left out that may be."
    ) { contract in
      let site = contract.sites(.create).first { $0.isOptional }
      let optional = site?.operation.body?.document?.members.filter { !$0.isRequired } ?? []
      return .failing(at: site, with: "nothing to insert") { _, body in
        optional.allSatisfy { body[$0.name] == nil }
      }
    },
    Fault(
      "crash-on-two-flags", .status, breaks: "no-server-error",
      "A create fails with 500 where two switches are both on."
    ) { contract in
      for operation in contract.operations(.create) {
        let flags = contract.sites(.create).filter {
          $0.operation.key == operation.key && $0.isBoolean
        }
        guard flags.count > 1 else { continue }
        return .failing(at: flags[0], with: "unreachable") { value, body in
          value == true && body[flags[1].name] == true
        }
      }
      return nil
    },
    Fault(
      "crash-on-broken-body", .status, breaks: "no-server-error",
      "An update fails with 500 on a body that is no JSON."
    ) { contract in
      .replying(at: contract.operations(.update, turn: 1).first, to: 400..<401) { reply in
        if (try? JSON.parse(reply.request.body)) == nil { reply.response.status = 500 }
      }
    },
    Fault(
      "crash-on-wrong-type", .status, breaks: "no-server-error",
      "A create fails with 500 where a number is given for a text."
    ) { contract in
      let site = contract.sites(.create, turn: 2).first {
        $0.schema.takes(.string, orNull: false)
      }
      return .replying(at: site?.operation, to: 400..<423) { reply in
        guard let site, let body = try? JSON.parse(reply.request.body),
          body[site.name]?.number != nil
        else { return }
        reply.response.status = 500
      }
    },
    Fault(
      "crash-on-second-delete", .status, breaks: "no-server-error",
      "The deletion of what is gone fails with 500."
    ) { contract in
      .replying(at: contract.operations(.delete, turn: 3).first, to: 404..<405) { reply in
        reply.response.status = 500
      }
    },
    Fault(
      "crash-on-unknown-update", .status, breaks: "no-server-error",
      "The update of an id that never was fails with 500."
    ) { contract in
      .replying(at: contract.operations(.update, turn: 1).first, to: 404..<405) { reply in
        reply.response.status = 500
      }
    },
    Fault(
      "crash-on-malformed-id", .status, breaks: "no-server-error",
      "Reading an id that is not of the documented form fails with 500."
    ) { contract in
      .replying(at: contract.operations(.read, turn: 1).first, to: 400..<405) { reply in
        let id = reply.request.target.split(separator: "/").last ?? ""
        let isWellFormed = UUIDText.value(of: String(id)) != nil || Int(id) != nil
        if !isWellFormed { reply.response.status = 500 }
      }
    },
    Fault(
      "crash-on-empty-list", .status, breaks: "no-server-error",
      "A list of nothing fails with 500."
    ) { contract in
      .replying(at: contract.operations(.list, turn: 2).first) { reply in
        if reply.response.body.count <= 2 { reply.response.status = 500 }
      }
    },
    Fault(
      "crash-on-unknown-query", .status, breaks: "no-server-error",
      "A query parameter that the contract does not know makes a list fail with 500."
    ) { contract in
      .replying(at: contract.operations(.list, turn: 3).first) { reply in
        if reply.request.target.contains("?") { reply.response.status = 500 }
      }
    },
  ]
}
