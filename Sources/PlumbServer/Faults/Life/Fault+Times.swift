import PlumbContract
import PlumbJSON
import PlumbSchema

/// Times of change that do not tell the change, and reading that changes something.
extension Fault {
  static let times: [Fault] = [
    Fault(
      "time-stands-still", .life, breaks: "touched-time-moves",
      "An update leaves the time of the last change as it was."
    ) { .timing($0, .update) { write, name in write.after[name] = write.before?[name] } },
    Fault(
      "time-stands-still-for-one", .life, breaks: "touched-time-moves",
      "An update that changes one text alone leaves the time of the last change as it was."
    ) { contract in
      let site = contract.sites(.update).last { site in
        site.isFreeText && site.isOptional
          && site.resource.members.contains { $0.touchedBy.contains(.update) }
      }
      let time = site?.resource.members.first { $0.touchedBy.contains(.update) }?.name ?? ""
      return .writing(at: site) { write, name in
        guard let before = write.before, before[name] != write.after[name] else { return }
        let isAlone = write.given.members.allSatisfy { given in
          given.name == name || before[given.name] == nil || before[given.name] == given.value
        }
        if isAlone { write.after[time] = before[time] }
      }
    },
    Fault(
      "time-goes-back", .life, breaks: "touched-time-moves",
      "An update sets the time of the last change to a day long past."
    ) { .timing($0, .update) { write, name in write.after[name] = "2001-01-01T00:00:00Z" } },
    Fault(
      "time-of-another-zone", .life, breaks: "touched-time-moves",
      "A create writes the time of a zone to the east, and calls it UTC."
    ) { contract in
      let operation = contract.operations(.create).first { operation in
        contract.resource(of: operation)?.members.contains { $0.touchedBy.contains(.create) }
          == true
      }
      guard let operation else { return nil }
      return Planting(operation) { behaviour in
        behaviour.times.append { milliseconds, asked in
          if asked.key == operation.key { milliseconds += 3_600_000 }
        }
      }
    },
    Fault(
      "reading-counts", .life, breaks: "safe-methods-change-nothing",
      "Reading an item adds one to a number of its."
    ) { contract in
      let site = contract.shownSites(.read).first { $0.isNumber && !$0.member.isReadOnly }
      return .settling(at: site?.operation, site?.name) { state, deed in
        guard let site, var record = state[deed.address],
          let value = record.members[site.name]?.int, value < site.schema.maximum?.int ?? .max
        else { return }
        record.members[site.name] = JSON(value + 1)
        state[deed.address] = record
      }
    },
    Fault(
      "reading-consumes", .life, breaks: "list-agrees-with-items",
      "Reading an item a first time removes a text of its."
    ) { contract in
      let site = contract.shownSites(.read, turn: 3).first {
        $0.isFreeText && !$0.member.isRequired
      }
      return .settling(at: site?.operation, site?.name) { state, deed in
        guard let site, var record = state[deed.address] else { return }
        record.members[site.name] = nil
        state[deed.address] = record
      }
    },
  ]
}

extension Fault.Planting {
  /// What one action makes of the time of the last change.
  fileprivate static func timing(
    _ contract: Contract, _ action: Operation.Role.Action,
    _ edit: @escaping @Sendable (inout Behaviour.Write, String) -> Void
  ) -> Fault.Planting? {
    for operation in contract.operations(action) {
      guard let resource = contract.resource(of: operation),
        let member = resource.members.first(where: { $0.touchedBy.contains(.update) })
      else { continue }
      return Fault.Planting(operation, member.name) { behaviour in
        behaviour.writes.append { write in
          if write.operation.key == operation.key { edit(&write, member.name) }
        }
      }
    }
    return nil
  }
}
