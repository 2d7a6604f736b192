import PlumbContract
import PlumbJournal

/// Which resources of a kind no plain body refers to, so that a case may do with them what it likes.
struct SpareResources: Sendable {
  /// How deep in a body members are looked at.
  private static let deepest = 3

  /// How many members of one object refer to a kind, where that is more than one.
  private let counts: [String: Int]

  init(in contract: Contract) {
    var most: [String: Int] = [:]
    func look(at members: [Member], depth: Int) {
      let references = members.compactMap { $0.reference?.resources }
      // A reference that may name several kinds names one of them at a time, by its place among the others.
      for choice in 0..<(references.map(\.count).max() ?? 0) {
        let named = references.filter { !$0.isEmpty }.map { $0[choice % $0.count] }
        for (name, members) in Dictionary(grouping: named, by: \.self) where members.count > 1 {
          most[name] = max(most[name] ?? 0, members.count)
        }
      }
      guard depth < Self.deepest else { return }
      for member in members where !member.members.isEmpty {
        look(at: member.members, depth: depth + 1)
      }
    }
    for operation in contract.operations where operation.role != nil {
      for media in operation.body?.content ?? [] { look(at: media.members, depth: 1) }
    }
    counts = most
  }

  /// The first of a kind that is not left to references.
  func first(of resource: String) -> Variable {
    Variable(resource: resource, ordinal: 1 + (counts[resource] ?? 1))
  }
}
