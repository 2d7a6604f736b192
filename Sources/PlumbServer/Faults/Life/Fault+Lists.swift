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
      "list-without-bare-items", .life, breaks: "created-is-listed-once",
      "A list leaves out items without a text that need not be there, as an inner join does."
    ) { contract in
      let site = contract.shownSites(.list).first { !$0.member.isRequired && $0.isFreeText }
      return .listing(at: site?.operation, site?.name) { items in
        guard let site else { return }
        items.removeAll { $0[site.name].map(\.isNull) ?? true }
      }
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
      "list-with-twins-of-full-items", .life, breaks: "list-has-no-twins",
      "A list shows an item once for each element of an array of its, as a join does."
    ) { contract in
      let site = contract.shownSites(.list).first { $0.isArray }
      return .listing(at: site?.operation, site?.name) { items in
        guard let site else { return }
        items = items.flatMap { item in
          Array(repeating: item, count: max(1, item[site.name]?.array?.count ?? 1))
        }
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
      "A list shows the first of the listed values for every item."
    ) { contract in
      let site = contract.shownSites(.list, turn: 2).first {
        ($0.schema.enumeration?.count ?? 0) > 1 && !$0.member.isReadOnly
      }
      return .showing(at: site) { _ in site?.schema.enumeration?.first }
    },
    Fault(
      "list-is-stale", .life, breaks: "list-agrees-with-items",
      "A list shows items as they were when they were first listed."
    ) { contract in
      guard let operation = contract.operations(.list, turn: 3).first,
        let name = contract.resource(of: operation)?.idMember
      else { return nil }
      return Planting(operation) { behaviour in
        let copies = FirstCopies()
        behaviour.lists.append { items, asked in
          guard asked.key == operation.key else { return }
          items = items.map { copies.first(of: $0, by: $0[name] ?? .null) }
        }
      }
    },
    Fault(
      "deleted-still-listed", .life, breaks: "deleted-is-not-listed",
      "A list goes on showing what was deleted."
    ) { contract in
      guard let operation = contract.operations(.list).first,
        let name = contract.resource(of: operation)?.idMember
      else { return nil }
      return Planting(operation) { behaviour in
        let deleted = DeletedItems()
        behaviour.shows.append { showing in
          if showing.operation.role?.resource == operation.role?.resource,
            showing.operation.role?.action == .delete || showing.operation.role?.action == .create
          {
            deleted.note(.object(showing.object), by: showing.object[name] ?? .null)
          }
        }
        behaviour.lists.append { items, asked in
          guard asked.key == operation.key else { return }
          items += deleted.missing(in: items, by: name)
        }
      }
    },
  ]
}
