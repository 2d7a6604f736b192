import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbSchema

/// Deletions that leave something, or take too much.
extension Fault {
  static let deaths: [Fault] = [
    Fault(
      "delete-keeps", .life, breaks: "deleted-is-gone",
      "A delete answers success and deletes nothing."
    ) { contract in
      contract.operations(.delete).first.map { operation in
        Planting(operation) { behaviour in
          behaviour.spares.append { $0.key == operation.key }
        }
      }
    },
    Fault(
      "deleted-still-shown", .life, breaks: "deleted-is-gone",
      "What was deleted is in no list any more, but is still shown."
    ) { contract in
      guard let operation = contract.operations(.delete, turn: 2).first,
        let resource = contract.resource(of: operation),
        let list = contract.operation(.list, of: resource)
      else { return nil }
      return Planting(operation) { behaviour in
        let hidden = HiddenItems()
        behaviour.spares.append { $0.key == operation.key }
        behaviour.shows.append { showing in
          if showing.operation.key == operation.key {
            hidden.insert(showing.object[resource.idMember] ?? .null)
          }
        }
        behaviour.lists.append { items, asked in
          guard asked.key == list.key else { return }
          items.removeAll { hidden.contains($0[resource.idMember] ?? .null) }
        }
      }
    },
    Fault(
      "delete-takes-neighbour", .life, breaks: "delete-leaves-others-alone",
      "A delete removes another item of the same kind as well."
    ) { contract in
      .settling(at: contract.operations(.delete, turn: 3).first) { state, deed in
        let others = state.items(of: deed.address.resource, in: deed.address.scope)
        if let other = others.last(where: { $0.address != deed.address }) {
          state[other.address] = nil
        }
      }
    },
    Fault(
      "delete-takes-equals", .life, breaks: "delete-leaves-others-alone",
      "A delete removes every item with the same listed value."
    ) { contract in
      guard let operation = contract.operations(.delete, turn: 2).first,
        let member = contract.sites(.create, turn: 2).first(where: {
          $0.operation.role?.resource == operation.role?.resource && $0.schema.enumeration != nil
        })?.name
      else { return nil }
      return .settling(at: operation, member) { state, deed in
        for other in state.items(of: deed.address.resource, in: deed.address.scope)
        where other.record.members[member] == deed.record.members[member] {
          state[other.address] = nil
        }
      }
    },
    Fault(
      "delete-of-nothing", .life, breaks: "delete-of-unknown-is-not-found",
      "The deletion of what is gone is answered 204."
    ) { contract in
      .replying(at: contract.operations(.delete, turn: 1).first, to: 404..<405) { reply in
        reply.response = HTTPResponse(status: 204)
      }
    },
    Fault(
      "unknown-shows-empty", .life, breaks: "unknown-id-is-not-found",
      "An id that never was is answered 200 with nothing in it."
    ) { contract in
      .replying(at: contract.operations(.read, turn: 1).first, to: 404..<405) { reply in
        reply.response.status = 200
        reply.response.body = Array("{}".utf8)
      }
    },
    Fault(
      "update-revives", .life, breaks: "deleted-cannot-be-updated",
      "An update brings back what was deleted."
    ) { contract in
      .replying(at: contract.operations(.update, turn: 3).first, to: 404..<405) { reply in
        reply.response.status = 201
        reply.response.body = reply.request.body
      }
    },
  ]
}
