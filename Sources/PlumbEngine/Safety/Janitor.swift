import PlumbChecks
import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

/// Keeps the ledger, and removes what the run has created: after each case, and once more at the end.
struct Janitor: Sendable {
  let planner: Planner
  let ledger: Ledger
  /// What was there before the run: never touched.
  let survey: Survey
  let basePath: String

  /// Writes down a request that may create something; nil for one that cannot.
  func intend(_ step: Step, _ filled: FilledRequest, caseID: String) throws(FileError) -> Int? {
    let mayCreate =
      step.creates != nil || step.request.method == "POST"
      || (step.request.method == "PUT" && step.label?.family == .existence)
    guard mayCreate else { return nil }
    return try ledger.intend(
      operation: step.operation ?? step.request.method, caseID: caseID,
      target: basePath + filled.target, marks: filled.document.map(Mark.all(in:)) ?? [])
  }

  /// Writes down that a request which might have created something was not sent after all.
  func forget(_ entry: Int?) throws(FileError) {
    if let entry { try ledger.nothing(entry) }
  }

  /// Writes down what an exchange has created.
  func note(_ world: World, since known: World, entry: Int?, exchange: Exchange) throws(FileError) {
    let new = world.resources.dropFirst(known.resources.count).filter {
      reasonToSpare($0) == nil
    }
    for (index, resource) in new.enumerated() {
      guard let target = target(of: resource, in: world) else { continue }
      let number = index == 0 ? entry ?? ledger.nextNumber() : ledger.nextNumber()
      try ledger.created(
        Ledger.Entry(
          number: number, resource: resource.variable.resource, id: resource.id,
          scope: resource.scope, target: target,
          evidence: Evidence(of: resource, under: planner.contract, ledger)))
    }
    if let entry, new.isEmpty, exchange.status != nil { try ledger.nothing(entry) }
  }

  /// Enters a resource that was found on the target and bears a mark of this run.
  func adopt(_ resource: Resource, id: String) throws(FileError) {
    guard
      let operation = planner.contract.operation(.delete, of: resource)
        ?? planner.contract.operation(.read, of: resource)
    else { return }
    let request = planner.request(
      operation, item: [.text(PercentEncoding.encode(id, allowed: .pathSegment))])
    try ledger.created(
      Ledger.Entry(
        number: ledger.nextNumber(), resource: resource.name, id: id,
        target: basePath + request.template.targetText))
  }

  /// What a case is told of what it has not made itself.
  ///
  /// What was not there before and came while creations were under way may be of one of them.
  var surroundings: Surroundings {
    let (survey, ledger) = (survey, ledger)
    return Surroundings(
      wereThere: { survey.had($0, id: $1) },
      areOfRun: { resource, id in
        !survey.had(resource, id: id)
          && (ledger.hasUnanswered || ledger.hasCreated(resource, id: id))
      })
  }

  /// The path of a resource on the target; nil where the API has none for it.
  private func target(of resource: TrackedResource, in world: World) -> String? {
    guard let rule = planner.contract.resource(resource.variable.resource),
      let operation = [Operation.Role.Action.delete, .read].lazy
        .compactMap({ planner.contract.operation($0, of: rule) }).first
    else { return nil }
    let request = planner.request(operation, subject: resource.variable)
    return (try? request.template.filled(from: world)).map { basePath + $0.target }
  }

  /// Removes what a case has created, the newest first; what cannot be removed stays in the ledger.
  func tidy(_ world: World, with sender: Sender) throws(FileError) {
    let entries = ledger.entries(of: world)
    for (resource, entry) in entries {
      if resource.existence == .deleted {
        try ledger.removed(entry)
      } else {
        try remove(entry, with: sender)
      }
    }
  }

  /// Asks for the deletion of a resource; true where it is gone now.
  @discardableResult
  func remove(_ entry: Ledger.Entry, with sender: Sender) throws(FileError) -> Bool {
    guard let rule = planner.contract.resource(entry.resource),
      planner.contract.operation(.delete, of: rule) != nil,
      !survey.had(entry.resource, id: entry.id), Self.isOneSegment(entry.id)
    else { return false }
    switch try provenance(of: entry, with: sender) {
    case .own: break
    case .foreign, .unreadable: return false
    case .gone:
      try ledger.removed(entry)
      return true
    }
    let exchange = sender.send(
      Step(
        name: "clean up", part: .cleanup, operation: nil,
        request: RequestTemplate(method: "DELETE", target: []), intent: .open),
      filled: FilledRequest(
        target: String(entry.target.dropFirst(basePath.count))))
    guard exchange.isNotFound || exchange.status.map({ (200..<300).contains($0) }) == true else {
      return false
    }
    try ledger.removed(entry)
    return true
  }
}
