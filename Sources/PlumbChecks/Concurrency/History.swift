import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

/// What was asked of the resources of a case in which several clients act at the same time, and what came of it.
///
/// It is kept from the first step on: what was there before a block decides what may be seen after it.
package struct History: Sendable {
  /// One exchange with a resource, or with the list of its kind.
  struct Entry: Sendable {
    let step: Step
    let operation: Operation
    let action: Operation.Role.Action
    let resource: String
    /// The id of the item that was addressed; nil for a creation and a list.
    let id: String?
    /// The object that was sent; nil for none, or for a body in another form.
    let given: JSONObject?
    /// The members of it that may have been taken for other values, as those of forms.
    let ambiguous: [String]
    let shown: [Representation]
    /// The ids of all there is, once a list was read to its end; nil where something else may be there, too.
    let listed: Set<String>?
    /// Nil where no answer came.
    let status: Int?
    /// In microseconds of the run's clock.
    let start: Int
    let end: Int

    var isSuccess: Bool { status.map { (200..<300).contains($0) } ?? false }
    var isMissing: Bool { status == 404 || status == 410 }

    /// Whether the answer says that nothing was done.
    ///
    /// 408, 425 and 429 speak of the way to the server, or of its load: on that way something may have been done.
    var isRefusal: Bool {
      status.map { (400..<500).contains($0) && ![408, 425, 429].contains($0) } ?? false
    }
  }

  private(set) var entries: [Entry] = []

  mutating func note(_ entry: Entry) { entries.append(entry) }

  /// Whether anything was done at the same time as anything else.
  var hasBlock: Bool { entries.contains { $0.step.lane != nil } }

  /// The place of the first entry of what was done last: a step, or a whole block.
  var latest: Int {
    guard entries.last?.step.lane != nil else { return max(0, entries.count - 1) }
    return entries.lastIndex { $0.step.lane == nil }.map { $0 + 1 } ?? 0
  }

  /// The items that were created, of those that were asked about last, each once.
  var items: [Item] {
    let addressed = entries[latest...].compactMap(\.id)
    let isListed = entries[latest...].contains { $0.action == .list }
    var items: [Item] = []
    for entry in entries where entry.action == .create && entry.isSuccess {
      guard let id = entry.id, isListed || addressed.contains(where: { Agreement.sameID($0, id) })
      else { continue }
      let item = Item(resource: entry.resource, id: Agreement.normalisedID(id))
      if !items.contains(item) { items.append(item) }
    }
    return items
  }

  /// A resource by its kind and its id, all spellings of which are one.
  struct Item: Hashable, Sendable {
    let resource: String
    let id: String
  }
}

extension History.Entry {
  /// Nil where the exchange is about no resource of the contract.
  init?(_ event: Event, listed: Set<String>?, known: World, _ contract: Contract) {
    guard let operation = event.operation, let role = operation.role,
      operation.method == event.step.request.method
    else { return nil }
    step = event.step
    self.operation = operation
    action = role.action
    resource = role.resource
    let rule = contract.resource(role.resource)
    switch role.action {
    case .list: id = nil
    case .create:
      id =
        event.shown.first.flatMap { rule?.idText(in: $0.object) }
        ?? event.exchange.response?.fields["Location"].flatMap { rule?.idOfItem(at: $0) }
    case .read, .update, .patch, .delete:
      guard let subject = event.step.subject.flatMap({ known[$0] }),
        subject.variable.resource.hasSameCodePoints(as: role.resource)
      else { return nil }
      id = subject.id
    }
    given = event.given
    ambiguous = event.ambiguousNames(under: contract)
    shown = event.shown
    self.listed = listed
    status = event.exchange.status
    start = event.exchange.startedAt
    // Both figures are cut to whole microseconds: together the end may lie two before the true one.
    end = event.exchange.startedAt + event.exchange.duration + 2
  }
}
