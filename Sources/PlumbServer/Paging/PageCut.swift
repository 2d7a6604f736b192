import PlumbContract
import PlumbHTTP
import PlumbJSON

/// Cuts the page that a request asks for out of a list.
struct PageCut: Sendable {
  let pages: PlannedPages
  let call: Call
  /// How many items this server puts on a page at most.
  let largest: Int

  /// The page, before anybody edits it.
  func page(of all: [JSON]) throws(Refusal) -> Behaviour.Page {
    let size = max(1, min(asked(pages.paging.size) ?? pages.usualSize, pages.largest, largest))
    let start = min(max(0, try start(in: all, size: size)), all.count)
    let end = min(all.count, size.addingReportingOverflow(start).overflow ? .max : start + size)
    return Behaviour.Page(
      operation: call.operation.operation, all: all, start: start, size: size,
      items: Array(all[start..<end]), next: end < all.count ? end : nil, total: all.count)
  }

  private func value(_ name: String?) -> String? {
    name.flatMap { name in
      call.target.query.last { $0.name.hasSameCodePoints(as: name) }?.value
    }
  }

  private func asked(_ name: String?) -> Int? { value(name).flatMap { Int($0) } }

  private func start(in all: [JSON], size: Int) throws(Refusal) -> Int {
    guard let text = value(pages.position.parameter) else { return 0 }
    switch pages.position {
    case .page(_, let first):
      let page = Int(text) ?? first
      let (start, isTooFar) = max(0, page - first).multipliedReportingOverflow(by: size)
      return isTooFar ? .max : start
    case .offset: return Int(text) ?? 0
    case .token:
      guard text.hasPrefix("p"), let start = Int(text.dropFirst()), start >= 0 else {
        throw unknown(text)
      }
      return start
    case .lastItem:
      let index = all.firstIndex { item in
        (item[pages.idMember]?.string ?? item[pages.idMember]?.text() ?? "")
          .hasSameCodePoints(as: text)
      }
      guard let index else { throw unknown(text) }
      return index + 1
    }
  }

  private func unknown(_ text: String) -> Refusal {
    Refusal(
      violations: [
        InputViolation(
          .query, at: JSONPointer([pages.position.parameter]), rule: "paging",
          expected: "what an answer of this list has given", actual: JSON.string(text).text())
      ])
  }
}

extension PageCut {
  /// What leads to the page that begins at a position, as a value of the parameter.
  private func text(of next: Int, _ page: Behaviour.Page) -> String {
    switch pages.position {
    case .page(_, let first): String(first + next / page.size)
    case .offset: String(next)
    case .token: "p\(next)"
    case .lastItem: ""
    }
  }

  /// The URL of the page that begins at a position.
  private func link(to next: Int, _ page: Behaviour.Page) -> String {
    let name = pages.position.parameter
    var target = call.target
    target.query.removeAll { $0.name.hasSameCodePoints(as: name) }
    target.query.append(HTTPTarget.QueryPair(name: name, value: text(of: next, page)))
    let whole = target.text
    switch page.links {
    case .query where pages.linkForm == .path: return String(whole.drop { $0 != "?" })
    case .url: return call.link(to: whole, as: .url)
    case .path, .query: return call.link(to: whole, as: pages.linkForm)
    }
  }

  /// The body of the page around its items, and the field that leads to the next.
  func dress(_ page: Behaviour.Page, at items: JSONPointer, rest: JSON) -> (JSON, link: String?) {
    guard !items.tokens.isEmpty else { return (.array(page.items), linkField(page)) }
    var body = rest.placing(.array(page.items), at: items.tokens[...])
    func place(_ value: JSON, _ pointer: JSONPointer?) {
      if let pointer { body = body.placing(value, at: pointer.tokens[...]) }
    }
    place(JSON(page.total), pages.paging.total)
    place(.bool(page.next != nil), pages.paging.more)
    for (pointer, figure) in pages.figures { place(JSON(value(of: figure, page)), pointer) }
    if let pointer = pages.paging.next {
      if let next = page.next {
        let text =
          if case .link = pages.paging.way { link(to: next, page) } else { text(of: next, page) }
        place(.string(text), pointer)
      } else if pages.showsNull {
        place(.null, pointer)
      } else {
        body = body.setting(nil, at: pointer) ?? body
      }
    }
    for member in page.extras.members { place(member.value, JSONPointer([member.name])) }
    return (body, linkField(page))
  }

  private func value(of figure: PlannedPages.Figure, _ page: Behaviour.Page) -> Int {
    switch figure {
    case .page(let first): first + page.start / page.size
    case .offset: page.start
    case .size: page.size
    case .count: page.items.count
    case .pages: (page.total + page.size - 1) / page.size
    }
  }

  private func linkField(_ page: Behaviour.Page) -> String? {
    guard case .header = pages.paging.way else { return nil }
    let first = "<\(link(to: 0, page))>; rel=\"first\""
    return page.next.map { "<\(link(to: $0, page))>; rel=\"next\", \(first)" } ?? first
  }
}
