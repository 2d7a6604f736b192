import PlumbContract
import PlumbJournal
import Synchronization

/// Hands the cases of the plan to workers, one at a time and in order; groups are made shortly before they are reached.
final class PlanQueue: Sendable {
  /// With fewer cases than this at hand a worker makes the next group while the others go on.
  private static let reserve = 32

  private struct State {
    var groups: [CaseGroup]
    var group = 0
    var cases: [PlannedCase] = []
    var index = 0
    var number = 0
    /// The hashes of the ids so far: a plan of a million cases is not to hold their names.
    var seen: Set<Int> = []
    var outline = PlanOutline()
    /// Cases that were handed out and have not ended.
    var unanswered = 0
  }

  private let filter: CaseFilter
  /// By the key of an operation the names by which a filter may know it.
  private let names: [String: [String]]
  private let state: Mutex<State>
  /// Held by the worker that makes a group; the others wait for it only when they have nothing left to do.
  private let making = Mutex(())
  /// Waits a moment for answers; false where there is no point in waiting any longer.
  private let pause: @Sendable () -> Bool

  /// Makes the queue of a run's phases; `pause` is called while a group waits for the answers to those before it.
  init(
    _ configuration: RunConfiguration, _ planner: Planner,
    pause: @escaping @Sendable () -> Bool = { false }
  ) {
    self.pause = pause
    filter = configuration.filter
    names = configuration.contract.namesOfOperations
    state = Mutex(State(groups: configuration.planned(by: planner)))
  }

  /// What was planned so far.
  var outline: PlanOutline { state.withLock(\.outline) }

  /// Says that a case which was handed out has ended.
  func finish() { state.withLock { $0.unanswered -= 1 } }

  /// The next case and its number, or nil at the end of the plan.
  func next() -> (number: Int, planned: PlannedCase)? {
    while true {
      let (due, isLow) = take()
      if let due {
        if isLow { making.withLockIfAvailable { _ in _ = makeNextGroup(mayWait: false) } }
        return due
      }
      let isOver = making.withLock { _ in
        // Another worker may have made one while this one waited.
        state.withLock { $0.index < $0.cases.count } ? false : !makeNextGroup(mayWait: true)
      }
      if isOver { return nil }
    }
  }

  private func take() -> (due: (number: Int, planned: PlannedCase)?, isLow: Bool) {
    state.withLock { state in
      guard state.index < state.cases.count else { return (nil, true) }
      let planned = state.cases[state.index]
      state.index += 1
      state.number += 1
      state.unanswered += 1
      return ((state.number - 1, planned), state.cases.count - state.index < Self.reserve)
    }
  }

  /// Makes the cases of the next group; false where there is none.
  ///
  /// Called by one worker at a time.
  private func makeNextGroup(mayWait: Bool) -> Bool {
    guard let group = nextGroup(mayWait: mayWait) else { return false }
    let planned = group.make().sayable
    let wanted = planned.cases.map(wanted)
    state.withLock { state in
      state.cases.removeFirst(state.index)
      state.index = 0
      for (planned, wanted) in zip(planned.cases, wanted) {
        guard let wanted else {
          state.outline.leaveOut(planned.planned.operation)
          continue
        }
        guard state.seen.insert(wanted.planned.id.hashValue).inserted else { continue }
        state.outline.add(wanted.planned)
        state.cases.append(wanted)
      }
      for gap in planned.gaps where filter.includes(names[gap.operation] ?? [gap.operation]) {
        state.outline.add(gap)
      }
      state.outline.tuples += planned.tuples
    }
    return true
  }

  /// The next group; one that learns from answers only once there are all of them.
  private func nextGroup(mayWait: Bool) -> CaseGroup? {
    while true {
      let (group, isTooEarly) = state.withLock { state -> (CaseGroup?, Bool) in
        guard state.group < state.groups.count else { return (nil, false) }
        let group = state.groups[state.group]
        if group.needsAnswers, state.unanswered > 0 || state.index < state.cases.count {
          return (nil, true)
        }
        state.group += 1
        return (group, false)
      }
      guard isTooEarly else { return group }
      guard mayWait, pause() else { return nil }
    }
  }

  /// The case with those of its parts that the filter lets through; nil where there are none.
  private func wanted(_ planned: PlannedCase) -> PlannedCase? {
    if filter.includesAll || planned.planned.phase == KeptCase.phase { return planned }
    let own = [planned.planned.id] + (names[planned.planned.operation] ?? [])
    let ids = planned.partIDs
    let parts = ids.indices.filter { filter.includes([ids[$0]] + own) }
    return parts.isEmpty ? nil : planned.narrowed(to: parts)
  }
}

extension Contract {
  /// By the key of an operation: the key, its `operationId`, and the resource it acts on.
  fileprivate var namesOfOperations: [String: [String]] {
    Dictionary(
      operations.map { operation in
        (
          operation.key,
          [operation.key, operation.name, operation.role?.resource].compactMap(\.self)
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
