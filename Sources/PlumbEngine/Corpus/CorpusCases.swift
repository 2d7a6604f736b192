import PlumbContract
import PlumbJSON
import PlumbJournal

/// Cases of earlier runs, tried before those of the phases.
struct CorpusCases {
  let planner: Planner
  let kept: [Case]

  /// The cases as they can be sent.
  var group: CaseGroup {
    CaseGroup { kept.map(revived) }
  }

  private func revived(_ kept: Case) -> Case {
    var planned = kept
    planned.phase = KeptCase.phase
    for index in planned.steps.indices { planned.steps[index] = unmasked(planned.steps[index]) }
    return planned
  }

  /// The step with a plain value for each secret: those are never written.
  private func unmasked(_ step: Step) -> Step {
    guard let document = step.request.body.document,
      let operation = step.operation.flatMap(planner.contract.operation),
      let media = operation.body?.document
    else { return step }
    var step = step
    step.request.body.document = unmasked(document, media.members)
    return step
  }

  private func unmasked(_ value: JSON, _ members: [Member]) -> JSON {
    guard let object = value.object else { return value }
    return .object(
      JSONObject(
        object.members.map { entry in
          guard let member = members.named(entry.name)
          else { return entry }
          let isMasked = member.isSecret && entry.value.string == Secrets.mask
          return JSONObject.Member(
            name: entry.name,
            value: isMasked
              ? planner.simplest(for: member.schema) : unmasked(entry.value, member.members))
        }))
  }
}

extension RunConfiguration {
  /// The whole plan: what earlier runs have kept, then the phases.
  func planned(by planner: Planner) -> [CaseGroup] {
    let kept = corpus.isEmpty ? [] : [CorpusCases(planner: planner, kept: corpus).group]
    return kept + phases.flatMap { $0.plan(planner) }
  }
}
