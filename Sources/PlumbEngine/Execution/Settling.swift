import PlumbChecks
import PlumbContract
import PlumbJournal

/// When what a case has written is seen by every request, by what the contract says of its consistency.
struct Settling {
  /// Nil where every write is seen at once.
  private let contract: Contract?
  private var end: ContinuousClock.Instant?

  init(under contract: Contract) {
    self.contract = contract.longestWindow > .zero ? contract : nil
  }

  /// Notes that the answer to a step has come.
  mutating func note(_ step: Step) {
    guard let contract, !step.request.isSafe,
      let operation = step.operation.flatMap(contract.operation),
      let resource = contract.resource(of: operation)
    else { return }
    // A write may create or change parts of its own.
    let parts = (operation.body?.document?.members ?? []).compactMap(\.owns).compactMap(
      contract.resource)
    let window = ([resource] + parts).map(\.consistency.settlesWithin).max() ?? .zero
    guard window > .zero else { return }
    end = max(end ?? .now, .now + window)
  }

  /// How long to wait before a step that looks at what is known, or changes it; nil for no time at all.
  func rest(before step: Step, in world: World) -> Duration? {
    guard let rest else { return nil }
    let isConcerned =
      step.request.isSafe || world.resources.contains { step.uses($0.variable) }
    return isConcerned ? rest : nil
  }

  /// How long it takes until everything has settled; nil where it has.
  var rest: Duration? {
    guard let end, end > .now else { return nil }
    return end - .now
  }
}

extension Contract {
  /// The longest time that any resource takes to settle.
  var longestWindow: Duration { resources.map(\.consistency.settlesWithin).max() ?? .zero }
}
