import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbSchema

/// Lists that do not show what there is.
extension Fault {
  static let lists: [Fault] = [
    Fault(
      "list-without-newest", .life, breaks: "created-is-listed-once",
      "A list leaves out the newest item."
    ) { contract in
      .listing(at: contract.operations(.list, turn: 1).first) { $0 = $0.dropLast() }
    },
    Fault(
      "list-of-one", .life, breaks: "created-is-listed-once",
      "A list shows the oldest item only."
    ) { contract in
      .listing(at: contract.operations(.list, turn: 2).first) { $0 = Array($0.prefix(1)) }
    },
    Fault(
      "list-with-twins", .life, breaks: "list-has-no-twins",
      "A list shows its first item twice."
    ) { contract in
      .listing(at: contract.operations(.list, turn: 3).first) { items in
        if let first = items.first { items.append(first) }
      }
    },
    Fault(
      "list-shows-less", .life, breaks: "list-agrees-with-items",
      "A list shows nothing for a text that the item has."
    ) { contract in
      .showing(at: contract.shownSites(.list).last { !$0.member.isRequired && $0.isFreeText }) {
        _ in
        nil
      }
    },
    Fault(
      "list-shows-another", .life, breaks: "list-agrees-with-items",
      "A list shows the last of the listed values for every item."
    ) { contract in
      let site = contract.shownSites(.list, turn: 2).first {
        ($0.schema.enumeration?.count ?? 0) > 1 && !$0.member.isReadOnly
      }
      return .showing(at: site) { _ in site?.schema.enumeration?.last { !$0.isNull } }
    },
    Fault(
      "list-is-stale", .life, breaks: "list-agrees-with-items",
      "A list shows items as they were created, whatever was updated since."
    ) { contract in
      guard let operation = contract.operations(.list, turn: 3).first,
        let name = contract.resource(of: operation)?.idMember
      else { return nil }
      return Planting(operation) { behaviour in
        let copies = FirstCopies()
        behaviour.shows.append { showing in
          guard showing.operation.role?.action == .create else { return }
          copies.keep(.object(showing.object), by: showing.object[name] ?? .null)
        }
        behaviour.lists.append { items, asked in
          guard asked.key == operation.key else { return }
          items = items.map { copies.first(of: $0, by: $0[name] ?? .null) }
        }
      }
    },
    Fault(
      "list-cached", .life, breaks: "list-agrees-with-items",
      "A list is kept from one request to the next, until something is created or deleted."
    ) { contract in
      guard let operation = contract.operations(.list).first,
        let name = contract.resource(of: operation)?.idMember
      else { return nil }
      return Planting(operation) { behaviour in
        let copies = FirstLists()
        behaviour.lists.append { items, asked in
          if asked.key == operation.key { items = copies.first(of: items) { $0[name] ?? .null } }
        }
      }
    },
    Fault(
      "list-without-bare-items", .life, breaks: "created-is-listed-once",
      "A list leaves out items that lack an optional text, as an inner join does."
    ) { contract in
      let site = contract.shownSites(.list).first { !$0.member.isRequired && $0.isFreeText }
      return .listing(at: site?.operation, site?.name) { items in
        items.removeAll { $0[site?.name ?? ""]?.string == nil }
      }
    },
    Fault(
      "list-with-twins-of-full-items", .life, breaks: "list-has-no-twins",
      "A list shows an item once for each element of an array of its, as a join does."
    ) { contract in
      let site = contract.shownSites(.list).first { $0.isArray }
      return .listing(at: site?.operation, site?.name) { items in
        items = items.flatMap { item in
          Array(repeating: item, count: max(1, item[site?.name ?? ""]?.array?.count ?? 1))
        }
      }
    },
    Fault(
      "list-of-ten", .life, breaks: "created-is-listed-once",
      "A list shows ten items at most, and nothing says so."
    ) { contract in
      .listing(at: contract.operations(.list, turn: 2).first { $0.parameters.isEmpty }) {
        $0 = Array($0.prefix(10))
      }
    },
    Fault(
      "deleted-still-listed", .life, breaks: "deleted-is-not-listed",
      "What was deleted goes on to be listed."
    ) { contract in
      guard let operation = contract.operations(.delete).first,
        let resource = contract.resource(of: operation),
        let list = contract.operation(.list, of: resource)
      else { return nil }
      return Planting(operation) { behaviour in
        let deleted = DeletedItem()
        behaviour.shows.append { showing in
          guard showing.operation.key == operation.key else { return }
          deleted.keep(.object(showing.object))
        }
        behaviour.lists.append { items, asked in
          if asked.key == list.key, let item = deleted.item { items.append(item) }
        }
      }
    },
  ]
}
