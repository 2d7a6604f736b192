import PlumbContract
import PlumbJSON

/// How lists are handed out page by page.
extension Manner {
  static let paging: [Manner] = [
    Manner(
      "pages-of-one", "A page has one item, however many are asked for.",
      because: "What is asked for is a size at most: a server may send less.",
      where: { behaviour, contract in
        behaviour.largestPage = 1
        return contract.hasPages
      }),
    Manner(
      "next-link-with-host", "The link to the next page is a whole URL.",
      because: "RFC 8288 §3.1: a link may be a whole URL or a reference.",
      where: { behaviour, contract in
        behaviour.pages.append { $0.links = .url }
        return contract.hasLinkedPages
      }),
    Manner(
      "next-link-as-query", "The link to the next page is a query alone.",
      because: "RFC 3986 §4.2: a reference may begin with the question mark.",
      where: { behaviour, contract in
        behaviour.pages.append { $0.links = .query }
        return contract.hasLinkedPages
      }),
    Manner(
      "empty-page-last", "A page that is just full leads to one more, which is empty.",
      because: "Whether there is more is only known when it was asked for.",
      where: { behaviour, contract in
        behaviour.pages.append { page in
          if page.next == nil, page.items.count == page.size { page.next = page.all.count }
        }
        return contract.hasPages
      }),
    Manner(
      "envelope-with-more", "Beside the items of a list stand members that are not documented.",
      because: "Further members of a response are no breach of its schema.",
      draws: ["body-has-only-documented-members"],
      where: { behaviour, contract in
        behaviour.pages.append { page in
          page.extras["tookMilliseconds"] = 3
          page.extras["warnings"] = []
        }
        return contract.hasPages
      }),
  ]
}

extension Contract {
  private var pagings: [Paging] { operations.compactMap { $0.list?.paging } }

  fileprivate var hasPages: Bool { !pagings.isEmpty }

  fileprivate var hasLinkedPages: Bool {
    pagings.contains { paging in
      switch paging.way {
      case .link, .header: true
      case .page, .offset, .cursor, .lastItem: false
      }
    }
  }
}
