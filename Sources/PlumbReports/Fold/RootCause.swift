import PlumbJSON
package import PlumbJournal

/// Deviations that most likely have one cause; the first is the one to read.
///
/// Two rules, applied in this order, look only at check and place, so the grouping is the same for any seed or order:
/// 1. One check at one member, whatever the operation and whether the member stands in an item or in a list: operations
///    share their schemas and handlers. At `response/status`, where everything ends up, the answer must be equal too.
/// 2. One check at four or more members of exactly the same operations: it is the validation of those operations that is
///    missing, not that of each member.
package struct RootCause: Hashable, Sendable {
  /// Places of the same check and operations from which on they are taken as one cause.
  private static let manyPlaces = 4

  /// Never empty; the first is the one to read.
  package let groups: [DeviationGroup]

  private init(_ groups: [DeviationGroup]) {
    self.groups = groups.sorted(by: Self.isReadBefore)
  }

  package var first: DeviationGroup { groups[0] }
  package var evidence: Deviation { first.evidence }
  package var level: Level { first.level }
  /// How often its deviations were seen.
  package var count: Int { groups.reduce(0) { $0 + $1.count } }

  /// The check's sentence, or its id where it has none.
  package var title: String { evidence.title.isEmpty ? evidence.check : evidence.title }

  package var operations: [String] { Self.unique(groups.map(\.operation)) }
  package var places: [String] { Self.unique(groups.map(\.place)) }

  /// The causes of the given deviations, the first one to read first.
  static func causes(of groups: [DeviationGroup]) -> [RootCause] {
    let byMember = gathered(groups, by: memberKey)
    let byOperations = gathered(byMember, by: operationsKey)
    return byOperations.flatMap { $0.count >= manyPlaces ? [$0.flatMap(\.self)] : $0 }
      .map { RootCause($0) }
      .sorted { isReadBefore($0.first, $1.first) }
  }
}

extension RootCause {
  /// Binding promises first; of these what the plan, which begins with the simplest cases, showed first.
  private static func isReadBefore(_ left: DeviationGroup, _ right: DeviationGroup) -> Bool {
    if left.level != right.level { return left.level > right.level }
    if left.number != right.number { return left.number < right.number }
    return left.fingerprint < right.fingerprint
  }

  private static func memberKey(_ group: DeviationGroup) -> ExactText {
    let member = group.place.split(separator: "/").filter { $0 != "*" }.joined(separator: "/")
    let answer = member == "response/status" ? group.evidence.actual : ""
    return ExactText([group.evidence.check, member, answer].joined(separator: "\n"))
  }

  private static func operationsKey(_ groups: [DeviationGroup]) -> ExactText {
    let operations = unique(groups.map(\.operation)).sorted { $0.isBefore($1) }
    return ExactText(([groups[0].evidence.check] + operations).joined(separator: "\n"))
  }

  /// The elements by key, in the order in which the keys first occur.
  private static func gathered<Element>(
    _ elements: [Element], by key: (Element) -> ExactText
  ) -> [[Element]] {
    var index: [ExactText: Int] = [:]
    var buckets: [[Element]] = []
    for element in elements {
      let key = key(element)
      if let position = index[key] {
        buckets[position].append(element)
      } else {
        index[key] = buckets.count
        buckets.append([element])
      }
    }
    return buckets
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<ExactText> = []
    return texts.filter { seen.insert(ExactText($0)).inserted }
  }
}
