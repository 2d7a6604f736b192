import PlumbJSON

/// Everything the server holds.
///
/// Changes are drafted first and take effect together, or not at all.
struct State: Sendable {
  private var collections: [Collection]
  /// How many members of how many items hold the id of an item; absent for none.
  private var mentions: [Address: Int] = [:]
  private var itemCount = 0
  private var byteCount = 0
  private var lastRevision = 0
  var identifiers: IdentifierSource
  private let resources: [PlannedResource]
  private let limits: StoreLimits

  /// What the running request has written so far; `nil` for a deletion.
  private var draft: [Address: Record?] = [:]
  private var draftOrder: [Address] = []

  init(resources: [PlannedResource], limits: StoreLimits, seed: UInt64?) {
    collections = resources.map { _ in Collection() }
    identifiers = IdentifierSource(seed: seed)
    self.resources = resources
    self.limits = limits
  }

  /// The item as the running request sees it; setting drafts a change.
  subscript(address: Address) -> Record? {
    get {
      if let drafted = draft[address] { return drafted }
      return collections[address.resource][address]
    }
    set {
      if draft.updateValue(newValue, forKey: address) == nil { draftOrder.append(address) }
    }
  }

  /// The items of a collection, oldest first; drafts do not count.
  func items(of resource: Int, in scope: [ExactText]) -> [(address: Address, record: Record)] {
    collections[resource].items(in: scope)
  }

  /// Every item of a resource, whatever it is nested in, oldest first; drafts do not count.
  func items(of resource: Int) -> [(address: Address, record: Record)] {
    collections[resource].items
  }

  /// How many references lead to an item, drafts included.
  func mentionCount(of address: Address) -> Int {
    var count = mentions[address] ?? 0
    for drafted in draftOrder {
      count -= resources[drafted.resource].mentions(in: collections[drafted.resource][drafted])
        .count { $0 == address }
      count += resources[drafted.resource].mentions(in: draft[drafted] ?? nil)
        .count { $0 == address }
    }
    return count
  }

  /// Makes the drafted changes true.
  ///
  /// - Throws: where they would exceed a limit; nothing is changed then.
  mutating func commit() throws(Refusal) {
    defer { discard() }
    var items = itemCount
    var bytes = byteCount
    for address in draftOrder {
      let (old, new) = (collections[address.resource][address], draft[address] ?? nil)
      items += (new == nil ? 0 : 1) - (old == nil ? 0 : 1)
      bytes += (new?.size ?? 0) - (old?.size ?? 0)
    }
    if items > max(limits.items, itemCount) || bytes > max(limits.bytes, byteCount) {
      throw Refusal(
        .full, "this server holds at most \(limits.items) items and \(limits.bytes) bytes")
    }
    (itemCount, byteCount) = (items, bytes)
    for address in draftOrder { apply(draft[address] ?? nil, at: address) }
  }

  /// Makes changes true that no request has asked for; where they would exceed a limit, none.
  mutating func change(_ edit: (inout State) -> Void) {
    edit(&self)
    try? commit()
  }

  /// Forgets the drafted changes.
  mutating func discard() {
    guard !draftOrder.isEmpty else { return }
    draft.removeAll(keepingCapacity: true)
    draftOrder.removeAll(keepingCapacity: true)
  }

  private mutating func apply(_ record: Record?, at address: Address) {
    let resource = resources[address.resource]
    for target in resource.mentions(in: collections[address.resource][address]) {
      let count = (mentions[target] ?? 0) - 1
      mentions[target] = count > 0 ? count : nil
    }
    for target in resource.mentions(in: record) { mentions[target, default: 0] += 1 }
    guard var record else {
      collections[address.resource][address] = nil
      return
    }
    lastRevision += 1
    record.revision = lastRevision
    collections[address.resource][address] = record
  }
}
