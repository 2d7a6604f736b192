import PlumbContract
import PlumbGeneration
import PlumbJSON
import PlumbJournal

extension Phase {
  /// Every constraint of every member and parameter from both sides, one at a time.
  static let coverage = Phase(
    id: "coverage",
    title: "Every constraint of every member and parameter, tried from both sides.",
    plan: { planner in
      planner.contract.operations.flatMap { operation in
        [
          CaseGroup { BodyCoverage(planner: planner, operation: operation)?.cases ?? [] },
          CaseGroup { ParameterCoverage(planner: planner, operation: operation).cases },
        ]
      }
    })
}

/// The variations of an operation's body, each a case.
struct BodyCoverage {
  let planner: Planner
  let operation: Operation
  let action: Operation.Role.Action
  let resource: Resource
  let media: MediaType

  init?(planner: Planner, operation: Operation) {
    guard let role = operation.role, let resource = planner.contract.resource(role.resource),
      let media = operation.body?.json, media.schema != nil, !media.members.isEmpty
    else { return nil }
    self.planner = planner
    self.operation = operation
    self.resource = resource
    self.media = media
    action = role.action
  }

  private var variable: Variable { Variable(resource: resource.name) }

  var cases: [Case] {
    guard let schema = media.schema, let plain = body(stamp: Holes.commonStamp) else { return [] }
    let holes = Holes(in: plain, of: media.members, planner)
    return planner.values.variations(ofBody: holes.filled, schema: schema).made.compactMap {
      variation in
      guard
        let judgement = VariationRules(
          members: media.members, resource: resource, planner: planner, holes: holes,
          isCreation: action == .create
        ).judgement(of: variation)
      else { return nil }
      return planned(variation, judgement, holes)
    }
  }

  private func body(stamp: String) -> PlannedBody? {
    action == .create
      ? planner.body(for: operation, stamp: stamp)
      : planner.updateBody(for: operation, of: resource, created: stamp, stamp: stamp)
  }

  private func planned(
    _ variation: Variation, _ judgement: VariationRules.Judgement, _ holes: Holes
  ) -> Case {
    let place = "body" + variation.pointer.description
    var builder = CaseBuilder(
      planner, phase: "coverage", operation: operation, id: [place, variation.kind],
      title: title(variation, judgement.intent, place))
    let stamp = builder.stamp(variable)
    let body = holes.restored(variation.whole, stamp: stamp, needs: holes.needs)
    let label = Label(
      .input, variation.constraint, at: place, variation.kind, value: variation.value,
      saying: variation.expectedText, by: judgement.promise, atMost: judgement.level)
    if action == .create {
      builder.create(
        variable, operation, body, part: .act, intent: judgement.intent, label: label)
      if judgement.intent != .refused { builder.look(at: variable) }
    } else {
      builder.create(variable)
      builder.act(action, on: variable, body: body, intent: judgement.intent, label: label)
      builder.look(at: variable)
    }
    return builder.finished
  }

  private func title(_ variation: Variation, _ intent: Intent, _ place: String) -> String {
    let what = "\(place): \(variation.kind.replacing("-", with: " "))"
    switch intent {
    case .accepted: return "\(operation.key) accepts \(what)."
    case .refused: return "\(operation.key) refuses \(what)."
    case .open: return "\(operation.key) copes with \(what)."
    }
  }
}
