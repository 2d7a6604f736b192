import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbSchema

/// Whether a case of an earlier run still says what the contract says.
struct CaseFit {
  let planner: Planner

  /// Why the case is not to be tried; nil where it fits.
  func obstacle(to planned: Case) -> String? {
    if planned.steps.isEmpty { return "it has no steps" }
    return planned.steps.lazy.compactMap { obstacle(to: $0) }.first
  }

  private func obstacle(to step: Step) -> String? {
    if let key = step.operation, planner.contract.operation(key) == nil {
      return "step '\(step.name)': \(key) is no operation of the contract any more"
    }
    for variable in variables(of: step)
    where planner.contract.resource(variable.resource) == nil {
      return "step '\(step.name)': \(variable.resource) is no resource of the contract any more"
    }
    return bodyObstacle(to: step).map { "step '\(step.name)': \($0)" }
  }

  private func variables(of step: Step) -> [Variable] {
    let slots = step.request.target.compactMap { piece -> Variable? in
      if case .slot(let slot) = piece { slot.variable } else { nil }
    }
    return [step.creates, step.subject].compactMap(\.self) + slots
  }

  private func bodyObstacle(to step: Step) -> String? {
    let isSecret = step.label?.value?.string == Secrets.mask
    if isSecret { return "the value that it tries is secret and was not written down" }
    guard let document = step.request.body.document,
      let operation = step.operation.flatMap(planner.contract.operation)
    else { return nil }
    let named = operation.body?.media(of: step.request.fields["Content-Type"])
    guard let media = named ?? operation.body?.document, let schema = media.schema else {
      return "\(operation.key) takes no JSON any more"
    }
    let filled = planner.filled(document, of: media)
    let isValid = planner.contract.schemas.isValid(filled, against: schema, direction: .request)
    switch step.intent {
    case .accepted where !isValid: return "its body, which is to be accepted, is no longer valid"
    case .refused
    where isValid && step.label?.family == .input && step.label?.bodyPointer != nil
      && step.label?.constraint != ImpossibleOperation.constraint:
      return "its body, which is to be refused, is valid now"
    case .accepted, .refused, .open: return nil
    }
  }
}
