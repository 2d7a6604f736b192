import PlumbJSON
package import PlumbJournal

/// Deviations that most likely have one cause; the first is the one to read.
///
/// What is said here follows from the journal alone, and is the same for any order of its cases:
///
/// 1. One check at one member of one resource is one cause, whether the member stands in an item or in a list; so is
///    one check at one place of four operations or more: they share their code.
/// 2. One check at four or more members of exactly the same operations is one cause: it is the validation of those
///    operations that is missing, not that of each member.
/// 3. A deviation that another one explains (see ``Kinship``) has the cause of that one; where several may explain it,
///    that of the one to read first.
package struct RootCause: Hashable, Sendable {
  /// Places of the same check and operations, or operations of the same place, from which on they are one cause.
  private static let many = 4
  /// Deviations that are held against each other; those after them stand for themselves.
  private static let mostCompared = 300

  /// Never empty; the first is the one to read.
  package let groups: [DeviationGroup]
  /// How many cases proved nothing, because what they began with failed like this.
  package let blockedCases: Int

  package var first: DeviationGroup { groups[0] }
  package var evidence: Deviation { first.evidence }
  package var level: Level { first.level }
  /// How often its deviations were seen.
  package var count: Int { groups.reduce(0) { $0 + $1.count } }

  package var title: String { first.title }

  package var operations: [String] { Self.unique(groups.map(\.operation)) }
  package var places: [String] { Self.unique(groups.map(\.place)) }

  /// The causes of the given deviations, the first one to read first; `blocked` counts the cases that each answer
  /// kept from proving anything.
  static func causes(of groups: [DeviationGroup], blocked: [Blocker: Int]) -> [RootCause] {
    let members = groups.map { Member($0) }
    var causes = Partition(count: members.count)
    var isEffect = Array(repeating: false, count: members.count)
    for alike in gathered(members.indices, by: { members[$0].memberKey }) { causes.join(alike) }
    let shared = gathered(members.indices, by: { members[$0].placeKey })
    for alike in shared where unique(alike.map { members[$0].group.operation }).count >= many {
      causes.join(alike)
    }
    let parts = causes.parts
    for similar in gathered(parts, by: { operationsKey($0.map { members[$0] }) })
    where similar.count >= many {
      causes.join(similar.flatMap(\.self))
    }
    let compared = members.indices.prefix(mostCompared)
    for cause in compared {
      for effect in compared where cause != effect {
        guard Kinship.holds(members[cause].side, members[effect].side) else { continue }
        causes.join([cause, effect])
        // Two that explain each other stand side by side.
        if !Kinship.holds(members[effect].side, members[cause].side) { isEffect[effect] = true }
      }
    }
    // What may come from several causes is laid at the one to read first, and joins no two of them: so a part that
    // holds one of them already stays as it is.
    for part in causes.parts where part.allSatisfy(compared.contains) {
      let explaining = compared.filter { cause in
        part.contains { $0 != cause && Kinship.mayHold(members[cause].side, members[$0].side) }
      }
      guard !explaining.contains(where: part.contains) else { continue }
      let first = explaining.min {
        isReadBefore((members[$0].group, false), (members[$1].group, false))
      }
      guard let first else { continue }
      causes.join(part + [first])
      for effect in part { isEffect[effect] = true }
    }
    return causes.parts.map { part in
      let ordered = part.map { (members[$0].group, isEffect[$0]) }.sorted(by: isReadBefore)
      let blockers = Set(part.compactMap { members[$0].subject.blocker })
      return RootCause(
        groups: ordered.map(\.0),
        blockedCases: blockers.reduce(0) { $0 + (blocked[$1] ?? 0) })
    }.sorted { isReadBefore(($0.first, false), ($1.first, false)) }
  }
}

extension RootCause {
  /// A deviation among others.
  private struct Member {
    let group: DeviationGroup
    let subject: Subject

    init(_ group: DeviationGroup) {
      self.group = group
      subject = Subject(group)
    }

    var side: Kinship.Side { (subject, group.trace, group.context) }

    private var place: String {
      group.place.split(separator: "/").filter { $0 != "*" }.joined(separator: "/")
    }

    /// Equal for one check at one member of a resource; what is no member is told apart by operation and answer.
    var memberKey: ExactText {
      let isMember = subject.member != nil && subject.part == .response
      let scope = isMember ? [subject.shownFamily.text] : [subject.operation.text, answer]
      return ExactText(([subject.check, place] + scope).joined(separator: "\n"))
    }

    /// Equal for one check at one place, whatever the operation.
    var placeKey: ExactText {
      ExactText(
        [subject.check, place, subject.member == nil ? answer : ""].joined(separator: "\n"))
    }

    private var answer: String {
      group.place == "response/status" ? group.evidence.actual : ""
    }
  }

  private static func operationsKey(_ members: [Member]) -> ExactText {
    let operations = unique(members.map(\.group.operation)).sorted { $0.isBefore($1) }
    return ExactText(([members[0].subject.check] + operations).joined(separator: "\n"))
  }

  /// Binding promises first; of these what shows each time, what explains the others, what does the worst harm, and
  /// what the plan, which begins with the simplest cases, showed first.
  private static func isReadBefore(
    _ left: (group: DeviationGroup, isEffect: Bool),
    _ right: (group: DeviationGroup, isEffect: Bool)
  ) -> Bool {
    let (one, other) = (left.group, right.group)
    if one.level != other.level { return one.level > other.level }
    let (isFlaky, isOtherFlaky) = (one.repeatableLevel == nil, other.repeatableLevel == nil)
    if isFlaky != isOtherFlaky { return isOtherFlaky }
    if left.isEffect != right.isEffect { return right.isEffect }
    let (harm, otherHarm) = (Harm(of: one.evidence.check), Harm(of: other.evidence.check))
    if harm != otherHarm { return harm < otherHarm }
    if one.number != other.number { return one.number < other.number }
    return one.fingerprint < other.fingerprint
  }

  /// The elements by key, in the order in which the keys first occur.
  private static func gathered<Elements: Sequence>(
    _ elements: Elements, by key: (Elements.Element) -> ExactText
  ) -> [[Elements.Element]] {
    var index: [ExactText: Int] = [:]
    var buckets: [[Elements.Element]] = []
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
