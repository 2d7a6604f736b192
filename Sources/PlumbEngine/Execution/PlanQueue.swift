import PlumbJournal
import Synchronization

/// Hands the cases of the plan to workers, one at a time and in order; groups are made when they are reached.
final class PlanQueue: Sendable {
  private struct State {
    var groups: [CaseGroup]
    var group = 0
    var cases: [Case] = []
    var index = 0
    var number = 0
    var seen: Set<String> = []
  }

  private let filter: CaseFilter
  private let names: [String: [String]]
  private let state: Mutex<State>

  /// Makes a queue; `names` are those by which a filter may know an operation, by its key.
  init(_ groups: [CaseGroup], filter: CaseFilter, names: [String: [String]]) {
    self.filter = filter
    self.names = names
    state = Mutex(State(groups: groups))
  }

  /// The next case and its number, or nil at the end of the plan.
  func next() -> (number: Int, planned: Case)? {
    state.withLock { state in
      while true {
        while state.index < state.cases.count {
          let planned = state.cases[state.index]
          state.index += 1
          guard filter.includes([planned.id] + (names[planned.operation] ?? [])),
            state.seen.insert(planned.id).inserted
          else { continue }
          defer { state.number += 1 }
          return (state.number, planned)
        }
        guard state.group < state.groups.count else { return nil }
        state.cases = state.groups[state.group].make()
        state.index = 0
        state.group += 1
      }
    }
  }
}
