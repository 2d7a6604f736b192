import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

/// Where a page of a list leads.
package enum PageTurn: Hashable, Sendable {
  /// Nowhere: it is the last.
  case end
  /// To this request target; where it need not be `certain`, the next page may be empty, or no page at all.
  case next(target: String, isCertain: Bool)
  /// To somewhere that is not followed: there is more, and it is not seen.
  case lost
}

/// One answer of a list, as what it says of the next is read.
struct Page {
  let exchange: Exchange
  let body: JSON
  /// How many items stand on it, and how many on it and all pages before.
  let count: Int
  let seen: Int
  let lastID: String?
  /// Scheme, host and port that are tested; other ones are never asked.
  let origin: HTTPURL?
}

extension Page {
  /// Where the page leads, by the documentation and (always) by RFC 8288.
  func turn(by form: ListForm?) -> PageTurn {
    if let reference = LinkField.next(in: exchange) { return following(reference) }
    guard let paging = form?.paging else {
      return form?.isWhole != true && hintsAtMore ? .lost : .end
    }
    let more = paging.more.flatMap { body[$0]?.bool }
    if more == false { return .end }
    switch paging.way {
    case .header: return .end
    case .link(let next):
      guard let reference = text(at: next) else { return .end }
      return following(reference)
    case .cursor(let parameter, let next):
      guard let cursor = text(at: next) else { return .end }
      if cursor.hasPrefix("/") || cursor.contains("://") { return following(cursor) }
      return asking(parameter, cursor, isCertain: true)
    case .lastItem(let parameter):
      guard count > 0 else { return .end }
      return lastID.map { asking(parameter, $0, isCertain: more == true) } ?? .lost
    case .offset(let parameter):
      return counting(paging, more) { asking(parameter, String(seen), isCertain: $0) }
    case .page(let parameter, let first):
      let asked = QueryText(exchange.request.target).value(of: parameter).flatMap { Int($0) }
      let (next, isTooFar) = (asked ?? first).addingReportingOverflow(1)
      guard !isTooFar else { return .lost }
      return counting(paging, more) { asking(parameter, String(next), isCertain: $0) }
    }
  }

  /// Whether what wraps the items speaks of pages that the contract does not tell how to ask for.
  private var hintsAtMore: Bool {
    (body.object?.members ?? []).contains { member in
      let name = member.name.lowercased()
      if name.hasPrefix("next") { return member.value.idText?.isEmpty == false }
      return name.hasPrefix("has") && name.hasSuffix("more") && member.value == true
    }
  }

  /// Pages that are counted end where all items were seen, or none came.
  ///
  /// A page with fewer items than asked for proves nothing: a server may send less.
  private func counting(
    _ paging: Paging, _ more: Bool?, _ next: (_ isCertain: Bool) -> PageTurn
  ) -> PageTurn {
    let total = paging.total.flatMap { body[$0]?.number?.int }
    if count == 0 { return .end }
    if more == nil, let total, seen >= total { return .end }
    return next(more == true || total.map { $0 > seen } == true)
  }

  private func asking(_ parameter: String, _ value: String, isCertain: Bool) -> PageTurn {
    .next(
      target: QueryText(exchange.request.target).setting(parameter, to: value),
      isCertain: isCertain)
  }

  /// A text or a number that says something; null and "" say that there is nothing more.
  private func text(at pointer: JSONPointer) -> String? {
    guard let text = body[pointer]?.idText, !text.isEmpty else { return nil }
    return text
  }

  private func following(_ reference: String) -> PageTurn {
    guard
      let target = URLReference(reference).target(from: exchange.request, of: origin)
    else { return .lost }
    return .next(target: target, isCertain: true)
  }
}
