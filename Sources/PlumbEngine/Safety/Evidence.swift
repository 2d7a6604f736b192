import PlumbChecks
import PlumbContract
import PlumbJSON
import PlumbJournal

/// What a resource must show to be the run's own: texts that the run alone has given, and ids of what it has made.
///
/// A server decides which id it answers a creation with. One that was on no list before the run may be somebody
/// else's all the same: lists hide things, and others create while the run does.
struct Evidence: Hashable, Sendable {
  private let marks: [String]
  private let ids: [String]
  /// Whether the answer to the creation has shown any of it; an answer may just repeat what was sent.
  private(set) var isEchoed = false
  /// Whether the resource has shown any of it when it was read.
  var isProven = false

  /// What a creation has given that only this run can have given.
  init(of resource: TrackedResource, under contract: Contract, _ ledger: Ledger) {
    let members = contract.resource(resource.variable.resource)?.members ?? []
    let shown = members.filter { !$0.isSecret && !$0.isReadOnly && $0.expands == nil }
    marks = Mark.all(
      in: .object(
        JSONObject(
          shown.compactMap { member in
            resource.given[member.name].map { JSONObject.Member(name: member.name, value: $0) }
          })))
    ids = shown.compactMap { member in
      guard let name = member.reference?.resource(in: resource.given),
        let id = resource.given[member.name]?.idText, ledger.hasCreated(name, id: id)
      else { return nil }
      return id.lowercased()
    }
    isEchoed = resource.shown.map { isShown(in: .object($0)) } ?? false
  }

  /// Whether there is anything that could be shown.
  var isThere: Bool { !marks.isEmpty || !ids.isEmpty }

  func isShown(in document: JSON) -> Bool {
    !Set(marks).isDisjoint(with: Mark.all(in: document))
      || document.hasScalar { scalar in
        // Ids are in small letters.
        scalar.idText.map { shown in ids.contains { shown.lowercased().hasSameCodePoints(as: $0) } }
          ?? false
      }
  }
}
