import PlumbChecks
import PlumbContract
import PlumbHTTP
import PlumbServer
import Synchronization

/// The test of the tester: every fault must be found, and nothing must be said of a server that conforms.
struct SelfTest: Sendable {
  let contract: Contract
  let seed: UInt64
  /// Whether a run goes on after its fault was found, to see which checks find it, too.
  let isWhole: Bool

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
          try Trial(subjects[index], contract: contract, seed: seed, isWhole: isWhole)
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
