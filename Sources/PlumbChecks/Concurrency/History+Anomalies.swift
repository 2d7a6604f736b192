import PlumbContract
import PlumbJSON

extension History {
  /// An anomaly of one item, and what it can be told by.
  struct Showing {
    let anomaly: Anomaly
    let item: Item
    /// What the clients did and saw from the block on that led to it, with times.
    let course: String
  }

  /// What no order of the requests explains of the items that were acted on last, at most one anomaly for each.
  func showings(under contract: Contract) -> [Showing] {
    items.compactMap { item in
      let history = ItemHistory(item, in: self, contract)
      guard history.operations.contains(where: { $0.index >= latest }) else { return nil }
      let window = contract.resource(item.resource)?.consistency.settlesWithin ?? .zero
      let search = AnomalySearch(
        history.operations.settled(after: window), afterOmission: history.afterOmission)
      guard let finding = search.finding else { return nil }
      let course = Interleaving(
        of: history.operations, entries: entries,
        members: finding.members.map { history.members[$0].name }, to: finding)
      return Showing(anomaly: finding.anomaly, item: item, course: course.text)
    }
  }
}

extension [ItemOperation] {
  /// The operations without the looks that came before a write had settled.
  func settled(after window: Duration) -> [ItemOperation] {
    guard window > .zero else { return self }
    let (seconds, attoseconds) = window.components
    let microseconds = Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
    let writes = filter { !$0.isLook }
    return filter { look in
      !look.isLook
        || writes.allSatisfy { look.end < $0.start || look.start > $0.end + microseconds }
    }
  }
}
