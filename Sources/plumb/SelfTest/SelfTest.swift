import PlumbChecks
import PlumbContract
import PlumbHTTP
import PlumbServer
import Synchronization

/// The test of the tester: every fault must be found, and nothing must be said of a server that conforms.
struct SelfTest: Sendable {
  let contract: Contract
  let seed: UInt64
  let extent: Extent

  /// How far the run against a server with a fault goes.
  enum Extent: Hashable, Sendable {
    /// Until the fault is found.
    case found
    /// Then the smallest case that shows it is looked for.
    case smallest
    /// To the end of the plan, to see which checks find it, too.
    case whole
  }

  /// Runs a trial for each subject, several at a time; what comes back is in their order, nil for those without a place.
  func trials(
    of subjects: [Subject], jobs: Int, hearing observer: @Sendable (_ done: Int) -> Void
  ) throws -> [Trial?] {
    let next = Atomic(0)
    let results = Mutex<(trials: [Int: Trial], failure: (any Error)?, done: Int)>(([:], nil, 0))
    concurrently(min(jobs, subjects.count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < subjects.count, results.withLock({ $0.failure == nil }) else { return }
        let outcome = Result {
          try Trial(subjects[index], contract: contract, seed: seed, extent: extent)
        }
        let done = results.withLock { results in
          switch outcome {
          case .success(let trial): results.trials[index] = trial
          case .failure(let error): results.failure = error
          }
          results.done += 1
          return results.done
        }
        observer(done)
      }
    }
    return try results.withLock { results in
      if let failure = results.failure { throw failure }
      return subjects.indices.map { results.trials[$0] }
    }
  }
}
