import PlumbContract
import PlumbGeneration
import PlumbJSON
import PlumbJournal
import PlumbSchema

extension Phase {
  /// Random bodies, valid and with one thing broken, from the seed.
  static let fuzz = Phase(
    id: "fuzz", title: "Random bodies from the seed: valid ones, and ones with one thing broken.",
    plan: { planner in
      let count = planner.maxCases ?? FuzzPlan.casesPerOperation
      return planner.contract.operations.flatMap { operation in
        stride(from: 0, to: count, by: FuzzPlan.groupSize).map { start in
          CaseGroup {
            (start..<min(start + FuzzPlan.groupSize, count)).compactMap {
              FuzzPlan(planner: planner, operation: operation)?.planned($0)
            }
          }
        }
      }
    })
}

/// The random cases of one operation.
private struct FuzzPlan {
  static let casesPerOperation = 60
  static let groupSize = 20
  /// How often a break is drawn until there is one that the documentation wants refused.
  static let attempts = 16

  let planner: Planner
  let operation: Operation
  let resource: Resource
  let action: Operation.Role.Action
  let media: MediaType
  let schema: SchemaID

  init?(planner: Planner, operation: Operation) {
    guard let role = operation.role, [.create, .update].contains(role.action),
      let resource = planner.contract.resource(role.resource), resource.operations[.create] != nil,
      let media = operation.body?.json, let schema = media.schema, !media.members.isEmpty
    else { return nil }
    self.planner = planner
    self.operation = operation
    self.resource = resource
    self.media = media
    self.schema = schema
    action = role.action
  }

  /// The case with this number: two of three are valid, every third has one thing broken.
  func planned(_ number: Int) -> Case? {
    let isInvalid = number % 3 == 2
    var builder = CaseBuilder(
      planner, phase: "fuzz", operation: operation,
      id: [isInvalid ? "invalid" : "valid", String(number)],
      title: "\(operation.key) \(isInvalid ? "refuses an invalid" : "accepts a valid") random body."
    )
    var choices = ChoiceSource(seed: planner.seed, stream: builder.finished.id)
    let variable = Variable(resource: resource.name)
    let stamp = builder.stamp(variable)
    guard
      let plain = action == .create
        ? planner.body(for: operation, stamp: stamp)
        : planner.updateBody(for: operation, of: resource, created: stamp, stamp: stamp),
      let random = randomised(plain, &choices)
    else { return nil }
    var body = random
    var label: Label?
    var intent = Intent.accepted
    if isInvalid {
      guard let broken = broken(random, &choices) else { return nil }
      (body, label, intent) = (broken.body, broken.label, .refused)
    }
    if action == .create {
      builder.create(variable, operation, body, part: .act, intent: intent, label: label)
      if !isInvalid { builder.look(at: variable) }
    } else {
      builder.create(variable)
      builder.act(action, on: variable, body: body, intent: intent, label: label)
      builder.look(at: variable)
    }
    return builder.finished
  }

  /// The plain body with random values for a random part of the members that a client is free to choose.
  private func randomised(_ plain: PlannedBody, _ choices: inout ChoiceSource) -> PlannedBody? {
    var document = plain.document
    for member in media.members where isFree(member) {
      guard choices.below(4) > 0 else {
        // Leaving an optional member out is a choice, too.
        if !member.isRequired, !isCondition(member) {
          document = document.setting(nil, at: JSONPointer([member.name])) ?? document
        }
        continue
      }
      guard let value = try? planner.values.value(for: member.schema, from: &choices),
        !value.isNull, value.string?.isEmpty != true
      else { continue }
      document = document.setting(value, at: JSONPointer([member.name])) ?? document
    }
    return planner.contract.schemas.isValid(
      document.withoutSlots(of: media, planner), against: schema)
      ? PlannedBody(document: document, needs: plain.needs) : nil
  }

  private func isFree(_ member: Member) -> Bool {
    member.reference == nil && member.members.isEmpty && member.availableWhen.isEmpty
      && !planner.isServerSet(member, of: resource)
      && resource.member(member.name)?.isImmutable != true && !isCondition(member)
  }

  /// Whether the value of this member decides what others mean.
  private func isCondition(_ member: Member) -> Bool {
    media.members.contains { other in
      other.reference?.selector?.hasSameCodePoints(as: member.name) == true
        || other.availableWhen.contains { $0.sibling.hasSameCodePoints(as: member.name) }
    }
  }

  /// The body with one constraint of one member broken.
  private func broken(
    _ body: PlannedBody, _ choices: inout ChoiceSource
  ) -> (body: PlannedBody, label: Label)? {
    let holes = Holes(in: body, of: media.members, planner)
    let rules = VariationRules(
      members: media.members, resource: resource, planner: planner, holes: holes,
      isCreation: action == .create)
    for _ in 0..<Self.attempts {
      guard
        let variation = planner.values.invalidVariation(
          of: holes.filled, schema: schema, from: &choices),
        let judgement = rules.judgement(of: variation), judgement.intent == .refused
      else { continue }
      let place = "body" + variation.pointer.description
      return (
        holes.restored(variation.whole, stamp: "", needs: body.needs),
        Label(
          .input, variation.constraint, at: place, variation.kind, value: variation.value,
          saying: variation.expectedText, by: judgement.promise, atMost: judgement.level)
      )
    }
    return nil
  }
}

extension JSON {
  /// The document with plain values for its slots, as it can be validated.
  fileprivate func withoutSlots(of media: MediaType, _ planner: Planner) -> JSON {
    Holes(in: PlannedBody(document: self, needs: []), of: media.members, planner).filled
  }
}
