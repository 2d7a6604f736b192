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
  }

  private let filter: CaseFilter
  /// By the key of an operation the names by which a filter may know it.
  private let names: [String: [String]]
  private let state: Mutex<State>
  /// Held by the worker that makes a group; the others wait for it only when they have nothing left to do.
  private let making = Mutex(())

  /// Makes the queue of a run's phases.
  init(_ configuration: RunConfiguration, _ planner: Planner) {
    filter = configuration.filter
    names = configuration.contract.namesOfOperations
    state = Mutex(State(groups: configuration.phases.flatMap { $0.plan(planner) }))
  }

  /// What was planned so far.
  var outline: PlanOutline { state.withLock(\.outline) }

  /// The next case and its number, or nil at the end of the plan.
  func next() -> (number: Int, planned: PlannedCase)? {
    while true {
      let (due, isLow) = take()
      if let due {
        if isLow { making.withLockIfAvailable { _ in _ = makeNextGroup() } }
        return due
      }
      let isOver = making.withLock { _ in
        // Another worker may have made one while this one waited.
        state.withLock { $0.index < $0.cases.count } ? false : !makeNextGroup()
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
      return ((state.number - 1, planned), state.cases.count - state.index < Self.reserve)
    }
  }

  /// Makes the cases of the next group; false where there is none. Called by one worker at a time.
  private func makeNextGroup() -> Bool {
    let group = state.withLock { state -> CaseGroup? in
      guard state.group < state.groups.count else { return nil }
      state.group += 1
      return state.groups[state.group - 1]
    }
    guard let group else { return false }
    let planned = group.make()
    let wanted = planned.cases.compactMap(wanted)
    state.withLock { state in
      state.cases.removeFirst(state.index)
      state.index = 0
      for planned in wanted where state.seen.insert(planned.planned.id.hashValue).inserted {
        state.outline.add(planned.planned)
        state.cases.append(planned)
      }
      for gap in planned.gaps where filter.includes(names[gap.operation] ?? [gap.operation]) {
        state.outline.add(gap)
      }
      state.outline.tuples += planned.tuples
    }
    return true
  }

  /// The case with those of its parts that the filter lets through; nil where there are none.
  private func wanted(_ planned: PlannedCase) -> PlannedCase? {
    let own = [planned.planned.id] + (names[planned.planned.operation] ?? [])
    let parts = planned.partIDs.indices.filter { filter.includes([planned.partIDs[$0]] + own) }
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
