import PlumbContract
import PlumbJournal

extension Phase {
  /// Every constraint of every member and parameter from both sides.
  static let coverage = Phase(
    id: "coverage",
    title: "Every constraint of every member and parameter, tried from both sides.",
    plan: { planner in
      planner.contract.operations.flatMap { operation in
        [
          CaseGroup.planned { BodyCoverage.group(planner, operation) },
          CaseGroup.planned { ParameterCoverage(planner: planner, operation: operation).group },
        ]
      }
    })
}

extension PlannedGroup {
  /// A group without cases, because of something about the operation as a whole.
  static func nothing(of operation: Operation, because reason: String) -> PlannedGroup {
    PlannedGroup(gaps: [
      PlanOutline.Gap(operation: operation.key, place: "", kind: "", reason: reason)
    ])
  }
}
