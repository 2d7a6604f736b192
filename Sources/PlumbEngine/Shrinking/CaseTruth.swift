import PlumbContract
import PlumbJSON
import PlumbJournal

/// What is expected of a case's steps, and must go on being right while the case is made smaller.
struct CaseTruth {
  private let original: Case
  private let planner: Planner
  private let bodies: [String: BodyTruth]

  init(of planned: Case, _ planner: Planner) {
    original = planned
    self.planner = planner
    bodies = Dictionary(
      planned.steps.compactMap { step in BodyTruth(of: step, planner).map { (step.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether a smaller case, made of this one, may expect what it does.
  func holds(for smaller: Case) -> Bool {
    !smaller.steps.isEmpty && smaller.steps.allSatisfy(keepsBody)
      && smaller.steps.allSatisfy { keepsImmutables($0, in: smaller) } && keepsHistory(smaller)
  }

  private func keepsBody(_ step: Step) -> Bool {
    guard let document = step.request.body.document else { return true }
    return bodies[step.name]?.holds(for: document) ?? true
  }

  /// A step that expects a refusal because of what was done before needs all that was done to what it still knows.
  private func keepsHistory(_ smaller: Case) -> Bool {
    let isHistorical = smaller.steps.contains { step in
      step.label.map { [.existence, .reference].contains($0.family) } ?? false
    }
    guard isHistorical else { return true }
    let left = Set(smaller.steps.map(\.name))
    return original.steps.allSatisfy { step in
      guard !left.contains(step.name), !["GET", "HEAD", "OPTIONS"].contains(step.request.method),
        let variable = step.creates ?? step.subject
      else { return true }
      return !smaller.steps.contains { $0.uses(variable) || $0.creates == variable }
    }
  }

  /// An update gives members that cannot change as the creation gave them, or else as it did before.
  private func keepsImmutables(_ step: Step, in smaller: Case) -> Bool {
    guard let operation = step.operation.flatMap(planner.contract.operation),
      operation.role?.action == .update, let subject = step.subject,
      let resource = planner.contract.resource(subject.resource),
      let before = original.steps.first(where: { $0.name == step.name })
    else { return true }
    return resource.members.filter(\.isImmutable).allSatisfy { member in
      guard let value = step.bodyMember(member.name) else { return true }
      let created = smaller.creation(of: subject)?.bodyMember(member.name)
      let wasSame =
        before.bodyMember(member.name) == original.creation(of: subject)?.bodyMember(member.name)
      return (value == created) == wasSame
    }
  }
}

extension Case {
  fileprivate func creation(of variable: Variable) -> Step? {
    steps.first { $0.creates == variable }
  }
}

extension Step {
  fileprivate func bodyMember(_ name: String) -> JSON? {
    guard let document = request.body.document else { return nil }
    return document[name]
  }
}
