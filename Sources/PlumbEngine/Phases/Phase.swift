import PlumbContract
import PlumbJournal

/// A family of cases: what is planned for an API, in which order, for what purpose.
package struct Phase: Sendable {
  /// The word that `--phases` knows.
  package let id: String
  /// What it is there for, in one sentence.
  package let title: String
  /// The plan: groups that are made into cases only when their turn comes.
  let plan: @Sendable (Planner) -> [CaseGroup]
}

extension Phase {
  /// Every phase, in the order in which they run.
  package static let all: [Phase] = [
    .examples, .coverage, .protocolRules, .lifecycle, .references, .fuzz, .stateful, .concurrency,
  ]

  package static func named(_ id: String) -> Phase? {
    all.first { $0.id == id }
  }
}
