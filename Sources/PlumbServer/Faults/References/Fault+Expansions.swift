import PlumbContract
import PlumbHTTP
import PlumbJSON

/// What is shown in the place of an id, and is not what the id leads to.
extension Fault {
  static let expansions: [Fault] = [
    Fault(
      "include-ignored", .references, breaks: "include-adds-what-it-names",
      "Reading an item leaves out what the query asks to be added."
    ) { contract in
      .expanding(.read, in: contract) { object, expansion in object[expansion.member] = nil }
    },
    Fault(
      "include-ignored-in-list", .references, breaks: "include-adds-what-it-names",
      "A list leaves out what the query asks to be added."
    ) { contract in
      .expanding(.list, turn: 1, in: contract) { object, expansion in
        object[expansion.member] = nil
      }
    },
    Fault(
      "include-drops-another", .references, breaks: "include-adds-what-it-names",
      "Reading an item with something added leaves out another member."
    ) { contract in
      .expanding(.read, turn: 1, in: contract) { object, expansion in
        let other = object.members.last { member in
          member.value.object == nil && !member.value.isNull && member.name != expansion.sibling
            && member.name != "id"
        }
        if let other { object[other.name] = nil }
      }
    },
    Fault(
      "expansion-of-another-id", .references, breaks: "expansion-agrees",
      "What is added to an item has another id than the one beside it."
    ) { contract in
      .expanding(.read, in: contract) { object, expansion in
        guard var shown = object[expansion.member]?.object else { return }
        shown["id"] = object["id"]
        object[expansion.member] = .object(shown)
      }
    },
    Fault(
      "expansion-of-another-id-in-list", .references, breaks: "expansion-agrees",
      "What is added to the items of a list has another id than the one beside it."
    ) { contract in
      .expanding(.list, turn: 1, in: contract) { object, expansion in
        guard var shown = object[expansion.member]?.object else { return }
        shown["id"] = object["id"]
        object[expansion.member] = .object(shown)
      }
    },
    Fault(
      "expansion-shows-less", .references, breaks: "expansion-agrees",
      "What is added to an item has another text than what is read by itself."
    ) { contract in
      .expanding(.read, turn: 1, in: contract) { object, expansion in
        guard var shown = object[expansion.member]?.object else { return }
        guard let text = shown.members.last(where: { $0.name != "id" && $0.value.string != nil })
        else { return }
        shown[text.name] = .string((text.value.string ?? "") + "?")
        object[expansion.member] = .object(shown)
      }
    },
  ]
}

extension Fault.Planting {
  /// What a query adds, and the id that it stands for.
  fileprivate struct Expansion: Sendable {
    let member: String
    let sibling: String
  }

  /// What one operation shows when it is asked to add what this server can show.
  fileprivate static func expanding(
    _ action: Operation.Role.Action, turn: Int = 0, in contract: Contract,
    _ edit: @escaping @Sendable (inout JSONObject, Expansion) -> Void
  ) -> Fault.Planting? {
    for operation in contract.operations(action, turn: turn) {
      let members = contract.resource(of: operation)?.members ?? []
      let asked = operation.parameters(in: .query).flatMap(\.expands)
      let found = asked.lazy.compactMap { asked -> Expansion? in
        guard let sibling = members.first(where: { $0.name == asked.member })?.expands,
          members.first(where: { $0.name == sibling })?.reference?.resources.contains(where: {
            contract.resource($0)?.isExternal == false
          }) == true
        else { return nil }
        return Expansion(member: asked.member, sibling: sibling)
      }.first
      guard let found else { continue }
      return Fault.Planting(operation, found.member) { behaviour in
        behaviour.shows.append { showing in
          guard showing.operation.key == operation.key, showing.asked.contains(found.member) else {
            return
          }
          edit(&showing.object, found)
        }
      }
    }
    return nil
  }
}
