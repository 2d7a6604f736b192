import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbSchema
import Synchronization

/// Requests that are done though they are refused, members that are not the client's, defaults that are not applied.
extension Fault {
  static let halves: [Fault] = [
    Fault(
      "refused-and-stored", .input, breaks: "refused-request-changes-nothing",
      "An update with a number above the maximum is refused, and stored."
    ) { contract in
      let site = contract.sites(.update).first { $0.isWholeNumber && $0.schema.maximum?.int != nil }
      let maximum = site?.schema.maximum?.int ?? .max
      return .refusedAndStored("maximum", at: site) { ($0.int ?? 0) > maximum }
    },
    Fault(
      "refused-and-stored-text", .input, breaks: "refused-request-changes-nothing",
      "An update with a number for a text is refused, and stored."
    ) { contract in
      .refusedAndStored(
        "type", at: contract.sites(.update, turn: 3).first { $0.schema.types == .string }
      ) { $0.number != nil }
    },
    Fault(
      "unauthorized-and-deleted", .input, breaks: "refused-request-changes-nothing",
      "A delete with a wrong credential is answered 401, and done."
    ) { .refusingLate(at: $0.operations(.delete, turn: 2).first) },
    Fault(
      "unauthorized-and-updated", .input, breaks: "refused-request-changes-nothing",
      "An update with a wrong credential is answered 401, and done."
    ) { .refusingLate(at: $0.operations(.update, turn: 3).first) },
    Fault(
      "time-from-client", .input, breaks: "server-set-members-stay-server-set",
      "A create takes the time of the last change from the client."
    ) { .assignable($0) { $0.format == "date-time" } },
    Fault(
      "status-from-client", .input, breaks: "server-set-members-stay-server-set",
      "A create takes a listed value that is the server's own from the client."
    ) { .assignable($0) { $0.format != "date-time" } },
    Fault(
      "default-missing", .input, breaks: "defaults-are-applied",
      "A create leaves a member without its documented default."
    ) { .defaulting(at: $0.sites(.create).first { $0.hasDefault }) { _, _ in nil } },
    Fault(
      "default-of-another", .input, breaks: "defaults-are-applied",
      "A create gives a number another default than the documented one."
    ) { contract in
      .defaulting(at: contract.sites(.create).last { $0.hasDefault && $0.isNumber }) { value, _ in
        value.int.map { JSON($0 - 1) }
      }
    },
    Fault(
      "flag-on-by-default", .input, breaks: "defaults-are-applied",
      "A create turns a switch on that is documented to be off by default."
    ) { contract in
      .defaulting(at: contract.sites(.create).first { $0.hasDefault && $0.isBoolean }) { value, _ in
        value.bool.map { .bool(!$0) }
      }
    },
    Fault(
      "default-lost-beside-another", .input, breaks: "defaults-are-applied",
      "A create leaves a member without its default where another member is left out as well."
    ) { contract in
      let sites = contract.sites(.create).filter { $0.hasDefault }
      guard sites.count > 1, let first = sites.first, let second = sites.dropFirst().first,
        first.operation.key == second.operation.key
      else { return nil }
      return .defaulting(at: second) { value, given in given[first.name] == nil ? nil : value }
    },
  ]
}

extension FaultSite {
  fileprivate var hasDefault: Bool {
    member.default != nil && member.availableWhen.isEmpty && mayBeMissing
  }
}

extension Fault.Planting {
  /// A value that breaks one rule is stored, and then refused.
  fileprivate static func refusedAndStored(
    _ rule: String, at site: FaultSite?, where isMeant: @escaping @Sendable (JSON) -> Bool
  ) -> Fault.Planting? {
    guard let site else { return nil }
    return Fault.Planting(site.operation, site.name) { behaviour in
      behaviour.overlooks.append { violation, input in
        violation.rule == rule && violation.pointer == site.pointer
          && input.operation.key == site.operation.key && isMeant(input.body[site.name] ?? .null)
      }
      behaviour.replies.append { reply in
        guard reply.operation?.key == site.operation.key, reply.response.status == 200,
          let value = (try? JSON.parse(reply.request.body))?[site.name], isMeant(value)
        else { return }
        reply.response = HTTPResponse(status: 400)
      }
    }
  }

  /// What one operation was asked with a wrong credential is done first, and refused then.
  fileprivate static func refusingLate(at operation: Operation?) -> Fault.Planting? {
    guard let operation, operation.requiresCredential else { return nil }
    return Fault.Planting(operation) { behaviour in
      let admitted = Mutex<Set<String>>([])
      behaviour.admits.append { knock in
        guard knock.operation.key == operation.key, let given = knock.given else { return false }
        admitted.withLock { _ = $0.insert(given) }
        return true
      }
      behaviour.replies.append { reply in
        guard reply.operation?.key == operation.key,
          let given = reply.request.fields["Authorization"],
          admitted.withLock({ $0.contains(given) })
        else { return }
        reply.response = HTTPResponse(
          status: 401, fields: ["WWW-Authenticate": "Bearer realm=\"api\""])
      }
    }
  }

  /// A member that the server sets can be set by a create.
  fileprivate static func assignable(
    _ contract: Contract, where isMeant: @escaping @Sendable (Member) -> Bool
  ) -> Fault.Planting? {
    for operation in contract.operations(.create) {
      let shown = contract.resource(of: operation)?.members.filter { $0.isReadOnly } ?? []
      let given = operation.body?.document?.members ?? []
      guard
        let member = given.first(where: { member in
          isMeant(member) && shown.contains { $0.name == member.name }
        })
      else { continue }
      return Fault.Planting(operation, member.name) { behaviour in
        behaviour.writes.append { write in
          guard write.operation.key == operation.key, let value = write.given[member.name] else {
            return
          }
          write.after[member.name] = value
        }
      }
    }
    return nil
  }

  /// What a create stores where a member is left out that has a default.
  fileprivate static func defaulting(
    at site: FaultSite?, _ change: @escaping @Sendable (JSON, JSONObject) -> JSON?
  ) -> Fault.Planting? {
    writing(at: site) { write, name in
      guard write.given[name] == nil, let value = write.after[name] else { return }
      write.after[name] = change(value, write.given)
    }
  }
}
