import PlumbChecks
import PlumbContract
import PlumbJSON
import PlumbJournal

extension CaseRunner {
  /// Whether a step looks for resources of the case in a list that comes in pages.
  func isReadToTheEnd(_ step: Step, in world: World) -> Bool {
    guard step.request.method == "GET", step.label == nil, step.intent == .accepted,
      let operation = step.operation.flatMap(configuration.contract.operation),
      operation.list?.paging != nil
    else { return false }
    return world.resources.contains {
      $0.variable.resource.hasSameCodePoints(as: operation.role?.resource ?? "")
    }
  }

  /// Asks for the pages after the first, as far as the bound allows.
  func readOn(
    from step: Step, _ filled: FilledRequest, in attempt: inout Attempt
  ) throws(FileError) {
    let start = ContinuousClock.now
    while attempt.isOpen, PageBound.ofCase.allows(attempt.world.reading, since: start),
      let page = attempt.world.nextPage(after: step, as: filled)
    {
      guard pace.takeTurn() else {
        attempt.end(.inconclusive, "the run was interrupted")
        return
      }
      attempt.further.append(page.step)
      try exchange(DueStep(step: page.step, filled: page.request, entry: nil), in: &attempt)
    }
  }
}
