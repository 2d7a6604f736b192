import PlumbContract
import PlumbJSON

/// Lists whose pages do not add up to the list.
extension Fault {
  static let pages: [Fault] = [
    Fault(
      "page-repeats-last", .life, breaks: "list-has-no-twins",
      "A page begins with the last item of the page before."
    ) { contract in
      .paging(at: contract.paged(turn: 0).first) { page in
        if page.start > 0 { page.items.insert(page.all[page.start - 1], at: 0) }
      }
    },
    Fault(
      "last-page-left-out", .life, breaks: "created-is-listed-once",
      "A list of several pages ends before its last one."
    ) { contract in
      .paging(at: contract.paged(turn: 1).first) { page in
        let last = (page.all.count - 1) / page.size * page.size
        guard last > 0 else { return }
        page.total = last
        if page.start >= last { page.items = [] }
        if page.start + page.items.count >= last { page.next = nil }
      }
    },
    Fault(
      "newest-on-no-page", .life, breaks: "created-is-listed-once",
      "The newest item never comes onto a page after the first."
    ) { contract in
      .paging(at: contract.paged(turn: 2).first) { page in
        if page.start > 0, page.next == nil { page.items = page.items.dropLast() }
      }
    },
    Fault(
      "page-skips-one", .life, breaks: "created-is-listed-once",
      "The next page begins one item too late."
    ) { contract in
      let operation = contract.paged(turn: 3).first { $0.isLedOn }
      return .paging(at: operation) { page in
        page.next = page.next.flatMap { $0 + 1 < page.all.count ? $0 + 1 : nil }
      }
    },
    Fault(
      "pages-overlap", .life, breaks: "list-has-no-twins",
      "The next page begins one item too early."
    ) { contract in
      let operation = contract.paged(turn: 4).first { $0.isLedOn }
      return .paging(at: operation) { page in
        page.next = page.next.map { max(page.start + 1, $0 - 1) }
      }
    },
    Fault(
      "cursor-loops", .life, breaks: "pages-end",
      "The last page gives its own cursor once more."
    ) { contract in
      .paging(at: contract.paged().first { $0.list?.paging?.isOpaque == true }) { page in
        page.next = page.next ?? page.start
      }
    },
    Fault(
      "next-link-to-itself", .life, breaks: "pages-end",
      "The link to the next page leads to the page that it stands on."
    ) { contract in
      let operation = contract.paged().last { operation in
        if case .link? = operation.list?.paging?.way { true } else { false }
      }
      return .paging(at: operation) { page in if page.start > 0 { page.next = page.start } }
    },
    Fault(
      "link-field-to-itself", .life, breaks: "pages-end",
      "The field Link names the page that it came with as the next."
    ) { contract in
      let operation = contract.paged().first { $0.list?.paging?.way == .header }
      return .paging(at: operation) { page in if page.start > 0 { page.next = page.start } }
    },
    Fault(
      "offset-ignored", .life, breaks: "list-has-no-twins",
      "A list begins with its first item, whatever the offset."
    ) { contract in
      let operation = contract.paged().first { operation in
        if case .offset? = operation.list?.paging?.way { true } else { false }
      }
      return .paging(at: operation) { $0.items = Array($0.all.prefix($0.size)) }
    },
    Fault(
      "pages-counted-twice", .life, breaks: "list-has-no-twins",
      "The second page is the first once more: one counts from 0, and one from 1."
    ) { contract in
      .paging(at: contract.paged().first { $0.isByNumber }) { page in
        let start = max(0, page.start - page.size)
        page.items = Array(page.all[start..<min(page.all.count, start + page.size)])
      }
    },
  ]
}

extension Contract {
  /// The lists that come in pages, in the order of the contract from the one on whose turn it is.
  fileprivate func paged(turn: Int = 0) -> [Operation] {
    operations(.list, turn: turn).filter { $0.list?.paging != nil }
  }
}

extension Operation {
  /// Whether the server says what the next page is asked for with, so that no client has to count.
  fileprivate var isLedOn: Bool {
    switch list?.paging?.way {
    case .cursor, .link, .header: true
    case .page, .offset, .lastItem, nil: false
    }
  }

  /// Whether its pages are asked for by their number.
  fileprivate var isByNumber: Bool {
    if case .page? = list?.paging?.way { true } else { false }
  }
}

extension Fault.Planting {
  /// The pages of a list are changed, each for itself.
  static func paging(
    at operation: Operation?, _ edit: @escaping @Sendable (inout Behaviour.Page) -> Void
  ) -> Fault.Planting? {
    guard let operation else { return nil }
    return Fault.Planting(operation) { behaviour in
      behaviour.pages.append { page in
        if page.operation.key == operation.key { edit(&page) }
      }
    }
  }
}
