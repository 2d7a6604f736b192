import PlumbChecks
import PlumbJournal

/// A step whose request is ready to go out.
struct DueStep: Sendable {
  let step: Step
  let filled: FilledRequest
  /// The entry of the ledger that says what the step may create; nil for one that creates nothing.
  let entry: Int?
}

extension Case {
  /// Whether several clients act in it at the same time.
  var hasBlock: Bool { steps.contains { $0.lane != nil } }

  /// The steps in stretches that are taken as a whole: one step, or a block of steps of several clients.
  var stretches: [[Step]] {
    steps.reduce(into: []) { stretches, step in
      if step.lane != nil, let last = stretches.indices.last, stretches[last][0].lane != nil {
        stretches[last].append(step)
      } else {
        stretches.append([step])
      }
    }
  }
}
