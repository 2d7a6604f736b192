import PlumbContract
import PlumbJSON
import Synchronization

/// Items below a parent that is not theirs, and names of items that lead to others.
extension Fault {
  static let nesting: [Fault] = [
    Fault(
      "nested-below-any", .life, breaks: "nested-stays-with-its-parent",
      "An item is found below whatever parent the path names."
    ) { contract in
      guard let operation = contract.nested(.read) else { return nil }
      return Planting(operation) { $0.strays.append { $0.key == operation.key } }
    },
    Fault(
      "list-of-all-parents", .life, breaks: "nested-stays-with-its-parent",
      "A list shows what lives below any parent."
    ) { contract in
      guard let operation = contract.nested(.list) else { return nil }
      return Planting(operation) { $0.strays.append { $0.key == operation.key } }
    },
    Fault(
      "nested-outlives-parent", .life, breaks: "nested-stays-with-its-parent",
      "An item is still found when what it lives below was deleted."
    ) { contract in
      guard let operation = contract.nested(.read),
        let resource = contract.resource(of: operation),
        let container = contract.container(of: resource),
        container.operations[.delete] != nil
      else { return nil }
      return Planting(operation) { $0.orphans.append { $0 == resource.name } }
    },
    Fault(
      "self-link-of-another", .life, breaks: "id-is-stable",
      "The link of an item to itself leads to the first one that was made."
    ) { contract in
      let operation = contract.operations(.read).first { operation in
        contract.resource(of: operation).map { $0.isKnownByLink } == true
      }
      guard let operation, let resource = contract.resource(of: operation),
        let place = resource.selfLink
      else { return nil }
      return Planting(operation) { behaviour in
        let first = FirstLink()
        behaviour.shows.append { showing in
          guard showing.operation.role?.resource == resource.name,
            let link = JSON.object(showing.object)[place]
          else { return }
          let other = first.link(or: link)
          guard showing.operation.key == operation.key else { return }
          showing.object =
            JSON.object(showing.object).setting(other, at: place)?.object ?? showing.object
        }
      }
    },
  ]
}

extension Contract {
  /// An operation on a resource that lives below another one.
  fileprivate func nested(_ action: Operation.Role.Action) -> Operation? {
    operations(action).first { operation in
      resource(of: operation).flatMap(container) != nil
    }
  }
}

/// The link that was shown before all others.
private final class FirstLink: Sendable {
  private let first = Mutex<JSON?>(nil)

  func link(or shown: JSON) -> JSON {
    first.withLock { first in
      if first == nil { first = shown }
      return first ?? shown
    }
  }
}
