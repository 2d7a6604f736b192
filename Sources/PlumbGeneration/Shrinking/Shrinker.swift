/// Makes a failing sequence of choices simpler while it keeps failing.
///
/// Simpler is shorter, and among equally long the one that is smaller from the left (shortlex, as in Hypothesis): with
/// zero the simplest choice everywhere, a simpler sequence makes a simpler value. Each pass is one idea; passes are
/// repeated until none of them helps any more or the budget is spent.
package enum Shrinker {
  /// The simplest failing sequence that was found from one that fails, with at most `budget` executions.
  ///
  /// The closure executes the case of a sequence. Where that fails in the same way it returns the choices then made
  /// (`ChoiceSource.choices`: without those not read, with the zeros that were missing), else nil.
  package static func shrink(
    _ choices: [UInt64], budget: Int, failing: ([UInt64]) -> [UInt64]?
  ) -> [UInt64] {
    withoutActuallyEscaping(failing) { failing in
      var attempt = ShrinkAttempt(best: choices, budget: budget, failing: failing)
      let passes: [(inout ShrinkAttempt) -> Void] = [
        DeletePass.run, ZeroPass.run, LowerPass.run, SortPass.run, RedistributePass.run,
      ]
      var before: [UInt64]
      repeat {
        before = attempt.best
        for pass in passes { pass(&attempt) }
      } while attempt.best != before && !attempt.isSpent
      return attempt.best
    }
  }
}

/// The best sequence so far, and what may still be asked.
struct ShrinkAttempt {
  private(set) var best: [UInt64]
  private var budget: Int
  private let failing: ([UInt64]) -> [UInt64]?
  private var refused: Set<[UInt64]> = []

  init(best: [UInt64], budget: Int, failing: @escaping ([UInt64]) -> [UInt64]?) {
    self.best = best
    self.budget = budget
    self.failing = failing
  }

  var isSpent: Bool { budget <= 0 }

  /// Takes a candidate where it is simpler and still fails; asks about no candidate twice.
  ///
  /// A deletion is taken only where fewer choices were then made: of those that merely move later choices forward
  /// there are too many to be worth their executions.
  mutating func adopt(_ candidate: [UInt64], onlyIfShorter shorter: Bool = false) -> Bool {
    guard Self.isSimpler(candidate, than: best), !isSpent, !refused.contains(candidate) else {
      return false
    }
    budget -= 1
    guard let made = failing(candidate), Self.isSimpler(made, than: best),
      !shorter || made.count < best.count
    else {
      refused.insert(candidate)
      return false
    }
    best = made
    return true
  }

  private static func isSimpler(_ left: [UInt64], than right: [UInt64]) -> Bool {
    left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
  }
}
