import PlumbContract

extension Phase {
  /// How many random cases an operation gets where the user names no number.
  private static let casesPerOperation = 80
  /// How many of them are made before their answers are looked at.
  private static let round = 20

  /// Random bodies, valid and with one thing broken, from the seed and from what the answers have shown.
  static let fuzz = Phase(
    id: "fuzz", title: "Random bodies from the seed: valid ones, and ones with one thing broken.",
    plan: { planner in
      let count = planner.maxCases ?? casesPerOperation
      return stride(from: 0, to: count, by: round).flatMap { start in
        let numbers = start..<min(start + round, count)
        var lesson = CaseGroup {
          planner.memory.learn()
          return []
        }
        lesson.needsAnswers = true
        return [lesson]
          + planner.contract.operations.map { operation in
            CaseGroup {
              FuzzPlan(planner: planner, operation: operation).map { plan in
                numbers.compactMap(plan.planned)
              } ?? []
            }
          }
      }
    })
}
