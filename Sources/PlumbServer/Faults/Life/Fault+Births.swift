import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbSchema

/// Creations that do not make what they were asked for.
extension Fault {
  static let births: [Fault] = [
    Fault(
      "created-and-lost", .life, breaks: "created-is-readable",
      "A create answers success and stores nothing."
    ) { contract in
      .settling(at: contract.operations(.create, turn: 1).first) { state, deed in
        state[deed.address] = nil
      }
    },
    Fault(
      "bare-creation-lost", .life, breaks: "created-is-readable",
      "A create with nothing but the required members answers success and stores nothing."
    ) { contract in
      let site = contract.sites(.create, turn: 3).first { $0.isOptional }
      let optional = site?.operation.body?.document?.members.filter { !$0.isRequired } ?? []
      return .settling(at: site?.operation) { state, deed in
        let stored = deed.record.members
        let isBare = optional.allSatisfy { member in
          stored[member.name] == nil || stored[member.name] == member.default
        }
        if isBare { state[deed.address] = nil }
      }
    },
    Fault(
      "member-dropped", .life, breaks: "create-keeps-what-was-given",
      "A create forgets one of the given members."
    ) { .storing(at: $0.sites(.create).last { $0.isOptional && $0.isFreeText }) { _ in nil } },
    Fault(
      "enum-dropped", .life, breaks: "create-keeps-what-was-given",
      "A create forgets one of the listed values and keeps the others."
    ) { contract in
      let site = contract.sites(.create).first {
        ($0.schema.enumeration?.count ?? 0) > 2 && $0.mayBeMissing
      }
      return .storing(at: site) { $0 == site?.schema.enumeration?[1] ? nil : $0 }
    },
    Fault(
      "false-taken-as-absent", .life, breaks: "create-keeps-what-was-given",
      "A create takes false for a switch that was not given, and turns it on."
    ) { contract in
      .storing(at: contract.sites(.create).last { $0.isBoolean }) { $0 == false ? true : $0 }
    },
    Fault(
      "zero-taken-as-absent", .life, breaks: "create-keeps-what-was-given",
      "A create takes 0 for a number that was not given."
    ) { contract in
      .storing(
        at: contract.sites(.create).first {
          $0.isNumber && $0.mayBeMissing && ($0.schema.minimum?.int ?? 1) <= 0
        }
      ) { $0.int == 0 ? nil : $0 }
    },
    Fault(
      "members-swapped", .life, breaks: "create-keeps-what-was-given",
      "A create stores two texts in each other's place."
    ) { contract in
      let texts = contract.sites(.create).filter { $0.isFreeText && $0.isOptional }
      guard let first = texts.first,
        let second = texts.dropFirst().first(where: { $0.operation.key == first.operation.key })
      else { return nil }
      return .writing(at: first) { write, name in
        guard let one = write.given[name], let other = write.given[second.name] else { return }
        write.after[name] = other
        write.after[second.name] = one
      }
    },
    Fault(
      "tail-of-array-lost", .life, breaks: "create-keeps-what-was-given",
      "A create keeps the first two elements of an array."
    ) { contract in
      .storing(at: contract.sites(.create).first { $0.isArray }) { value in
        value.array.map { .array(Array($0.prefix(2))) } ?? value
      }
    },
    Fault(
      "member-lost-beside-another", .life, breaks: "create-keeps-what-was-given",
      "A create forgets a text where a number beside it has its greatest value."
    ) { contract in
      guard let number = contract.sites(.create).first(where: { $0.schema.maximum != nil }) else {
        return nil
      }
      let site = contract.sites(.create).first {
        $0.isFreeText && $0.isOptional && $0.operation.key == number.operation.key
      }
      return .writing(at: site) { write, name in
        if write.given[number.name]?.number == number.schema.maximum { write.after[name] = nil }
      }
    },
    Fault(
      "stored-otherwise", .life, breaks: "create-keeps-what-was-given",
      "A create shows a listed value as it was given, and stores the first one."
    ) { contract in
      let site = contract.sites(.create, turn: 2).first {
        ($0.schema.enumeration?.count ?? 0) > 1 && $0.member.reference == nil
      }
      return .settling(at: site?.operation, site?.name) { state, deed in
        guard let site, var record = state[deed.address] else { return }
        record.members[site.name] = site.schema.enumeration?.first
        state[deed.address] = record
      }
    },
    Fault(
      "default-shown-only", .life, breaks: "created-equals-read",
      "A create shows a default and does not store it."
    ) { contract in
      let site = contract.sites(.create).first { $0.member.default != nil && $0.mayBeMissing }
      return .settling(at: site?.operation, site?.name) { state, deed in
        guard let site, var record = state[deed.address],
          record.members[site.name] == site.member.default
        else { return }
        record.members[site.name] = nil
        state[deed.address] = record
      }
    },
    Fault(
      "id-of-the-first", .life, breaks: "ids-are-unique",
      "A second item gets the id of the first, and takes its place."
    ) { contract in
      guard let operation = contract.operations(.create, turn: 1).first else { return nil }
      return Planting(operation) { behaviour in
        let ids = LastIDs()
        behaviour.identifies.append { id, asked in
          if asked.key == operation.key { id = ids.next(after: id) }
        }
      }
    },
    Fault(
      "id-given-again", .life, breaks: "ids-are-unique",
      "A create gives the GUID of what was deleted last to a new item."
    ) { contract in
      guard let operation = contract.operations(.create, turn: 2).first,
        let resource = contract.resource(of: operation),
        let delete = contract.operation(.delete, of: resource),
        resource.member(resource.idMember)?.format == "uuid"
      else { return nil }
      return Planting(operation) { behaviour in
        let freed = FreedID()
        behaviour.shows.append { showing in
          if showing.operation.key == delete.key { freed.keep(showing.object[resource.idMember]) }
        }
        behaviour.identifies.append { id, asked in
          if asked.key == operation.key { id = freed.take() ?? id }
        }
      }
    },
    Fault(
      "id-without-hyphens", .life, breaks: "id-has-documented-form",
      "A create shows the id without hyphens."
    ) { contract in
      .showing(
        at: contract.shownSites(.create, turn: 3).first {
          $0.name == $0.resource.idMember && $0.schema.format == "uuid"
        }
      ) { value in value.string.map { .string($0.replacing("-", with: "")) } ?? value }
    },
  ]
}
