import PlumbChecks
import PlumbContract
import PlumbJSON
import PlumbJournal

/// The last clean-up of a run: removes what cases could not, and looks whether anything is left.
struct CleanUp {
  /// How often deletion is tried: what refers to a resource may have to go first.
  private static let rounds = 3

  let janitor: Janitor
  let sender: Sender

  /// Removes what is left and reports what cannot be removed, by the lists of the target itself.
  func finish() -> CleanupRecord {
    // Where answers lag behind writes, what was written last may not be found yet.
    let window = janitor.planner.contract.longestWindow
    if janitor.ledger.createdCount > 0 || !janitor.ledger.unanswered.isEmpty { sender.wait(window) }
    adoptOrphans()
    let isAnythingLive = !janitor.ledger.live.isEmpty
    for _ in 0..<Self.rounds where !janitor.ledger.live.isEmpty {
      for entry in janitor.ledger.live { _ = try? janitor.remove(entry, with: sender) }
    }
    if isAnythingLive { sender.wait(window) }
    var left = janitor.ledger.live.map { entry in
      "\(entry.target): \(reason(entry))"
    }
    let unanswered = janitor.ledger.unanswered.count
    if unanswered > 0 {
      left.append(
        "\(unanswered) requests that may have created something were never answered: see the ledger"
      )
    }
    left += janitor.ledger.disowned.map {
      "\($0.target): it shows nothing of what the run has given, and was left alone"
    }
    left += listedStill(besides: Set(janitor.ledger.live.map(\.target)))
    let created = janitor.ledger.createdCount
    return CleanupRecord(created: created, removed: max(0, created - left.count), left: left)
  }

  /// Finds what requests without an answer have created: new in the lists, and bearing their marks.
  private func adoptOrphans() {
    let marks = Set(janitor.ledger.unanswered.joined())
    // Elsewhere another run with the same seed may be at work, whose resources bear the same marks.
    guard !marks.isEmpty, !sender.mustKnowWhatIsThere else { return }
    let surveyor = Surveyor(planner: janitor.planner, sender: sender)
    let contract = janitor.planner.contract
    for resource in contract.resources {
      guard let operation = contract.operation(.list, of: resource),
        !janitor.survey.isPartial(resource.name), let list = try? surveyor.items(operation)
      else { continue }
      for item in list.items {
        guard let id = resource.idText(in: item),
          !janitor.survey.had(resource.name, id: id),
          !janitor.ledger.hasCreated(resource.name, id: id),
          !marks.isDisjoint(with: Mark.all(in: .object(item)))
        else { continue }
        try? janitor.adopt(resource, id: id)
      }
    }
  }

  private func reason(_ entry: Ledger.Entry) -> String {
    if sender.isStopped { return "the clean-up was stopped" }
    guard Janitor.isOneSegment(entry.id) else {
      return "its id does not stand for one segment of a path"
    }
    if sender.mustKnowWhatIsThere, janitor.ledger.evidence(of: entry)?.isProven == false {
      return "it cannot be read, so nothing shows that it is the run's, or its deletion was refused"
    }
    let rule = janitor.planner.contract.resource(entry.resource)
    let isDeletable =
      rule.map { janitor.planner.contract.operation(.delete, of: $0) != nil } ?? false
    return isDeletable ? "its deletion was refused" : "the API has no operation that deletes it"
  }

  /// What the target says is deleted, and lists all the same.
  private func listedStill(besides known: Set<String>) -> [String] {
    guard janitor.ledger.createdCount > 0 else { return [] }
    let surveyor = Surveyor(planner: janitor.planner, sender: sender)
    let contract = janitor.planner.contract
    return contract.resources.flatMap { resource -> [String] in
      guard let operation = contract.operation(.list, of: resource),
        let list = try? surveyor.items(operation)
      else { return [] }
      return list.ids(of: resource).filter { janitor.ledger.hasCreated(resource.name, id: $0) }
        .map { resource.collectionStem + "/" + $0 }
        .filter { path in !known.contains { $0.hasSuffix(path) } }
        .map { "\($0): it was deleted with success and is still listed" }
    }
  }
}
