import PlumbContract

extension Phase {
  /// How many sequences each resource gets where the user names no number of random cases.
  private static let sequencesPerResource = 12

  /// Random sequences of commands on several live resources, held against what each must look like.
  static let stateful = Phase(
    id: "stateful",
    title: "Random sequences of commands on several resources, each answer held against them all.",
    plan: { planner in
      let count = planner.maxCases.map { ($0 + 4) / 5 } ?? sequencesPerResource
      return planner.creatable.map { resource in
        CaseGroup {
          CommandPlan(planner: planner, resource: resource).map { plan in
            (0..<count).map(plan.planned)
          } ?? []
        }
      }
    })
}
