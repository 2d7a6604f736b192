package import PlumbJSON

/// How a list is asked for page by page.
package struct Paging: Hashable, Sendable {
  /// What leads from one page to the next.
  package enum Way: Hashable, Sendable {
    /// Pages are numbered, from `first` on.
    case page(parameter: String, first: Int)
    /// A page begins after so many items.
    case offset(parameter: String)
    /// What stands at `next` in one answer is given for the next; nothing there ends the list.
    case cursor(parameter: String, next: JSONPointer)
    /// The id of the last item of a page is given for the next.
    case lastItem(parameter: String)
    /// The URL of the next page stands in the body; nothing there ends the list.
    case link(next: JSONPointer)
    /// The URL of the next page stands in the field `Link` (RFC 8288 §3), with the relation `next`.
    case header
  }

  package var way: Way
  /// The query parameter that says how many items a page has.
  package var size: String?
  /// Where a boolean stands that says whether there are more pages.
  package var more: JSONPointer?
  /// Where the number of all items stands.
  package var total: JSONPointer?
  /// The query parameters that name a place in the list, be it that another one or a link leads from page to page.
  package var positions: [String]
  package var promise: Promise

  package init(
    _ way: Way, size: String? = nil, more: JSONPointer? = nil, total: JSONPointer? = nil,
    positions: [String] = [], promise: Promise
  ) {
    self.way = way
    self.size = size
    self.more = more
    self.total = total
    self.positions = positions
    self.promise = promise
  }
}

extension Paging {
  /// The query parameter that moves from page to page; nil where a link does.
  package var parameter: String? {
    switch way {
    case .page(let name, _), .offset(let name), .cursor(let name, _), .lastItem(let name): name
    case .link, .header: nil
    }
  }

  /// Where what leads to the next page stands in the body.
  package var next: JSONPointer? {
    switch way {
    case .cursor(_, let next), .link(let next): next
    case .page, .offset, .lastItem, .header: nil
    }
  }

  /// Whether a query parameter names a place in the list, where there may be nothing.
  package func isPosition(_ name: String) -> Bool {
    (positions + [parameter].compactMap(\.self)).contains { $0.hasSameCodePoints(as: name) }
  }

  /// Whether only an answer of the server tells which values the parameter takes.
  package var isOpaque: Bool {
    switch way {
    case .cursor, .lastItem: true
    case .page, .offset, .link, .header: false
    }
  }

  /// Whether a value of the parameter asks for the first page; nil stands for none given.
  package func isFirst(_ value: String?) -> Bool {
    guard let value else { return true }
    return switch way {
    case .page(_, let first): Int(value) == first
    case .offset: Int(value) == 0
    case .cursor, .lastItem, .link, .header: value.isEmpty
    }
  }
}
