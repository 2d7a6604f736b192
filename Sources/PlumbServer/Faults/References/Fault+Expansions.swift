import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbSchema

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
      "include-drops-another", .references, breaks: "safe-methods-change-nothing",
      "Reading an item with something added leaves out another member."
    ) { contract in
      let required = Set(
        contract.resources.flatMap(\.members).filter(\.isRequired).map(\.name))
      return .expanding(.read, turn: 1, in: contract) { object, expansion in
        let other = object.members.last { member in
          member.value.object == nil && !member.value.isNull && member.name != expansion.sibling
            && member.name != expansion.id && !required.contains(member.name)
        }
        if let other { object[other.name] = nil }
      }
    },
    Fault(
      "expansion-of-another-id", .references, breaks: "expansion-agrees",
      "What is added to an item has another id than the one beside it."
    ) { contract in
      .expanding(.read, in: contract, Fault.Planting.Expansion.showAnotherID)
    },
    Fault(
      "expansion-of-another-id-in-list", .references, breaks: "expansion-agrees",
      "What is added to the items of a list has another id than the one beside it."
    ) { contract in
      .expanding(.list, turn: 1, in: contract, Fault.Planting.Expansion.showAnotherID)
    },
    Fault(
      "expansion-shows-less", .references, breaks: "expansion-agrees",
      "What is added to an item has another text than what is read by itself."
    ) { contract in
      .expanding(.read, turn: 1, in: contract) { object, expansion in
        guard var shown = object[expansion.member]?.object else { return }
        guard let name = expansion.texts.first(where: { shown[$0]?.string != nil }) else { return }
        shown[name] = .string("?" + (shown[name]?.string ?? "").dropFirst())
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
    /// The member of it that holds its id.
    let id: String
    /// The members of it that hold a text of no special form.
    let texts: [String]

    /// Gives what is shown another id of the same form.
    @Sendable static func showAnotherID(_ object: inout JSONObject, _ expansion: Expansion) {
      guard var shown = object[expansion.member]?.object else { return }
      shown[expansion.id] = shown[expansion.id]?.string.map(anotherID) ?? 999_999
      object[expansion.member] = .object(shown)
    }

    private static func anotherID(_ id: String) -> JSON {
      .string((id.hasPrefix("0") ? "1" : "0") + id.dropFirst())
    }
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
        guard let shown = members.named(asked.member), let sibling = shown.expands,
          let target = members.named(sibling)?.reference?.resources.lazy
            .compactMap(contract.resource).first(where: { !$0.isExternal })
        else { return nil }
        let texts = shown.members.filter { member in
          let schema = contract.schemas[contract.schemas.target(of: member.schema)]
          return schema.takes(.string, orNull: true) && schema.format == nil
            && schema.enumeration == nil && !member.isSecret
        }
        return Expansion(
          member: asked.member, sibling: sibling, id: target.idMember, texts: texts.map(\.name))
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
