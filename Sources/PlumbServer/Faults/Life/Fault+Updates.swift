import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbSchema

/// Updates that do less, or more, than they were asked for.
extension Fault {
  static let updates: [Fault] = [
    Fault(
      "partial-update", .life, breaks: "update-is-persisted",
      "An update answers success and leaves one of the given members as it was."
    ) { contract in
      let first = contract.operations(.update).first?.key
      let site = contract.sites(.update).last { site in
        site.member.promise.basis == .documented && !site.member.isImmutable
          && site.operation.key == first && site.member.reference == nil
      }
      return .writing(at: site) { write, name in
        if let before = write.before { write.after[name] = before[name] }
      }
    },
    Fault(
      "update-shown-only", .life, breaks: "update-is-persisted",
      "An update shows a listed value as it was given, and does not store it."
    ) { contract in
      let site = contract.sites(.update, turn: 2).first {
        ($0.schema.enumeration?.count ?? 0) > 1 && $0.member.reference == nil
      }
      return .settling(at: site?.operation, site?.name) { state, deed in
        guard let site, let before = deed.before, var record = state[deed.address] else { return }
        record.members[site.name] = before.members[site.name]
        state[deed.address] = record
      }
    },
    Fault(
      "flag-never-off", .life, breaks: "update-is-persisted",
      "An update turns a switch on, and never off."
    ) { contract in
      .writing(at: contract.sites(.update).first { $0.isBoolean }) { write, name in
        if write.before?[name] == true { write.after[name] = true }
      }
    },
    Fault(
      "array-added-to", .life, breaks: "update-is-persisted",
      "An update adds the elements of an array to those that are there."
    ) { contract in
      .writing(at: contract.sites(.update).first { $0.isArray }) { write, name in
        guard let given = write.given[name]?.array, let before = write.before?[name]?.array else {
          return
        }
        write.after[name] = .array(before + given)
      }
    },
    Fault(
      "number-only-shrinks", .life, breaks: "update-is-persisted",
      "An update keeps the smaller one of the old and the new number."
    ) { contract in
      .writing(at: contract.sites(.update).first { $0.isNumber }) { write, name in
        guard let given = write.given[name]?.int, let before = write.before?[name]?.int else {
          return
        }
        write.after[name] = JSON(min(given, before))
      }
    },
    Fault(
      "number-only-grows", .life, breaks: "update-is-persisted",
      "An update keeps the greater one of the old and the new number."
    ) { contract in
      .writing(at: contract.sites(.update).last { $0.isNumber }) { write, name in
        guard let given = write.given[name]?.int, let before = write.before?[name]?.int else {
          return
        }
        write.after[name] = JSON(max(given, before))
      }
    },
    Fault(
      "value-changed-once", .life, breaks: "update-is-persisted",
      "An update of a listed value is lost where an earlier one has changed it already."
    ) { contract in
      let site = contract.sites(.update, turn: 2).first {
        ($0.schema.enumeration?.count ?? 0) > 1 && $0.member.reference == nil
      }
      guard let site else { return nil }
      return Planting(site.operation, site.name) { behaviour in
        let changed = ChangedItems()
        behaviour.writes.append { write in
          guard write.operation.key == site.operation.key, let before = write.before,
            let id = before[site.resource.idMember], before[site.name] != write.after[site.name]
          else { return }
          if changed.insert(id) { write.after[site.name] = before[site.name] }
        }
      }
    },
    Fault(
      "empty-array-taken-as-absent", .life, breaks: "update-is-persisted",
      "An update with an empty array leaves the elements that are there."
    ) { contract in
      .writing(at: contract.sites(.update).first { $0.isArray }) { write, name in
        if write.given[name]?.array?.isEmpty == true, let before = write.before {
          write.after[name] = before[name]
        }
      }
    },
    Fault(
      "update-kept-back", .life, breaks: "update-is-persisted",
      "An update of a text is lost where a number beside it stays the same."
    ) { contract in
      guard let number = contract.sites(.update).last(where: { $0.isNumber }) else { return nil }
      let site = contract.sites(.update).first {
        $0.isFreeText && $0.isOptional && $0.operation.key == number.operation.key
      }
      return .writing(at: site) { write, name in
        guard let before = write.before, write.given[number.name] == before[number.name] else {
          return
        }
        write.after[name] = before[name]
      }
    },
    Fault(
      "left-out-number-counts", .life, breaks: "update-changes-only-what-was-named",
      "An update adds two to a number that it does not name."
    ) { contract in
      .writing(at: contract.sites(.update).first { $0.isNumber && $0.isOptional }) { write, name in
        guard write.given[name] == nil, let before = write.before?[name]?.int else { return }
        write.after[name] = JSON(before + 2)
      }
    },
    Fault(
      "left-out-text-made-up", .life, breaks: "update-changes-only-what-was-named",
      "An update stores a word for a text that it does not name."
    ) { contract in
      .writing(at: contract.sites(.update, turn: 3).last { $0.isFreeText && $0.isOptional }) {
        write, name in
        if write.given[name] == nil { write.after[name] = "undefined" }
      }
    },
    Fault(
      "left-out-switch-turns-on", .life, breaks: "update-changes-only-what-was-named",
      "An update turns a switch on that it does not name, and that is off."
    ) { contract in
      .writing(at: contract.sites(.update).last { $0.isBoolean && $0.isOptional }) { write, name in
        if write.given[name] == nil, write.before?[name] == false { write.after[name] = true }
      }
    },
    Fault(
      "update-not-idempotent", .life, breaks: "update-is-idempotent",
      "The same update a second time adds one to a number."
    ) { contract in
      guard let site = contract.sites(.update).first(where: { $0.isNumber }) else { return nil }
      let memory = LastUpdates()
      return .writing(at: site) { write, name in
        guard let id = write.before?[site.resource.idMember],
          memory.hasSeen(write.given, for: id),
          let value = (write.given[name] ?? write.before?[name])?.int,
          value < site.schema.maximum?.int ?? .max
        else { return }
        write.after[name] = .number(JSONNumber(value + 1))
      }
    },
    Fault(
      "repeated-update-empties", .life, breaks: "update-is-idempotent",
      "The same update a second time removes a text."
    ) { contract in
      let site = contract.sites(.update, turn: 3).first { $0.isFreeText && $0.isOptional }
      let memory = LastUpdates()
      return .writing(at: site) { write, name in
        guard let id = write.before?[site?.resource.idMember ?? ""],
          memory.hasSeen(write.given, for: id)
        else { return }
        write.after[name] = nil
      }
    },
    Fault(
      "update-of-all", .life, breaks: "update-leaves-others-alone",
      "An update writes a listed value to every item, as without a WHERE."
    ) { contract in
      let site = contract.sites(.update, turn: 2).first {
        ($0.schema.enumeration?.count ?? 0) > 1 && $0.member.reference == nil
      }
      return .writingToAll(at: site)
    },
    Fault(
      "text-of-all", .life, breaks: "update-leaves-others-alone",
      "An update writes a text to every item, as without a WHERE."
    ) { .writingToAll(at: $0.sites(.update, turn: 3).first { $0.isFreeText }) },
    Fault(
      "put-creates", .life, breaks: "update-of-unknown-creates-nothing",
      "An update of an id that never was makes an item under it."
    ) { contract in
      contract.operations(.update, turn: 2).first.map { operation in
        Planting(operation) { $0.upserts.append { $0.key == operation.key } }
      }
    },
    Fault(
      "update-makes-item", .life, breaks: "deleted-cannot-be-updated",
      "An update of what was deleted answers success and shows what was given."
    ) { contract in
      .replying(at: contract.operations(.update, turn: 1).first, to: 404..<405) { reply in
        reply.response.status = 200
        reply.response.body = reply.request.body
      }
    },
    Fault(
      "immutable-changed", .life, breaks: "immutable-is-kept",
      "An update changes a member that cannot change."
    ) { contract in
      let found = contract.operations(.update).lazy.compactMap { operation in
        contract.resource(of: operation)?.members.first { member in
          member.isImmutable && member.reference == nil
            && operation.body?.document?.members.named(member.name) != nil
        }.map { (operation, $0) }
      }.first
      guard let (operation, member) = found else { return nil }
      return Planting(operation, member.name) { behaviour in
        behaviour.overlooks.append { violation, input in
          violation.rule == "immutable" && input.operation.key == operation.key
        }
      }
    },
    Fault(
      "id-changes", .life, breaks: "id-is-stable",
      "An update answers with a new id."
    ) { contract in
      .showing(
        at: contract.shownSites(.update, turn: 1).first {
          $0.name == $0.resource.idMember && $0.schema.format == "uuid"
        }
      ) { value in
        value.string.map { .string(String($0.reversed()).replacing("-", with: "").asUUID) } ?? value
      }
    },
  ]
}

extension Fault.Planting {
  /// What an update gives for a member is written to every item of the resource.
  fileprivate static func writingToAll(at site: FaultSite?) -> Fault.Planting? {
    settling(at: site?.operation, site?.name) { state, deed in
      guard let site, let value = deed.record.members[site.name] else { return }
      for (address, record) in state.items(of: deed.address.resource) where address != deed.address
      {
        var record = record
        record.members[site.name] = value
        state[address] = record
      }
    }
  }
}

extension String {
  /// 32 hexadecimal digits with the hyphens of a UUID.
  fileprivate var asUUID: String {
    let digits = Array(self)
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
      .joined(separator: "-")
  }
}
