import PlumbChecks
import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension CaseRunner {
  /// Takes from an answer how the case goes on, and what its checks find.
  func judge(_ observation: Observation, in attempt: inout Attempt) {
    let step = observation.step
    switch observation.exchange.outcome {
    case .failure(let failure) where failure.kind != .framing && step.lane != nil:
      attempt.doubt("step '\(step.name)': \(failure.text)")
      return
    case .response where Environment.isUnavailable(observation) && step.lane != nil:
      break
    case .failure(let failure) where failure.kind != .framing:
      attempt.end(.inconclusive, "step '\(step.name)': \(failure.text)")
      return
    case .response where Environment.isUnavailable(observation):
      attempt.end(
        .inconclusive, "step '\(step.name)' was answered \(observation.statusText)")
      return
    default: break
    }
    guard step.part != .setup else {
      // A step that is to be refused makes sure that there is nothing yet.
      let isAsPlanned =
        step.intent == .refused
        ? observation.exchange.isNotFound : observation.isSuccess
      if !isAsPlanned {
        attempt.end(.blocked, blockage(observation))
      }
      return
    }
    if memory.isAbout(attempt.planned) { attempt.echo.note(observation, secrets) }
    for check in configuration.checks {
      for finding in check.findings(in: observation) {
        attempt.echo.note(finding, of: check)
        var deviation = deviation(finding, of: check, observation, in: attempt.planned)
        guard !attempt.shows(deviation) else { continue }
        if attempt.proving(deviation.fingerprint) { deviation.curl = curl(of: attempt) }
        attempt.deviations.append(deviation)
      }
    }
    if step.intent == .accepted, observation.exchange.isNotFound,
      observation.assumption != nil || observation.foreseesNothingFound
    {
      attempt.end(.blocked, blockage(observation))
    }
    // The credential is tried before the first case; one that is refused later has expired or lacks a right.
    if step.intent == .accepted, [401, 403].contains(observation.status),
      step.request.credential == .configured
    {
      attempt.end(
        .inconclusive,
        "step '\(step.name)': the credential was refused with "
          + observation.statusText)
    }
  }

  /// Why the case cannot go on after an answer, and what would help.
  private func blockage(_ observation: Observation) -> String {
    let reason = "step '\(observation.step.name)' was answered \(observation.statusText)"
    guard observation.exchange.isNotFound else { return reason }
    guard let assumption = observation.assumption else {
      return observation.foreseesNothingFound
        ? "\(reason): nobody knows what there is for the ids of the body; say by references of "
          + "x-plumb what they refer to, or give them an example that exists" : reason
    }
    return "\(reason): nobody knows what there is for {\(assumption.parameter)} of the path; "
      + "give the parameter an example that exists, by --rules if the document is another's"
  }

  private func deviation(
    _ finding: Finding, of check: Check, _ observation: Observation, in planned: Case
  ) -> Deviation {
    Deviation(
      check: check.id, level: check.level(of: finding),
      operation: observation.operation(atFaultFor: finding, of: check) ?? planned.operation,
      place: finding.place,
      expected: secrets.redacted(finding.expected),
      actual: secrets.isSecret(finding.place)
        ? Secrets.mask : secrets.redacted(finding.actual),
      source: check.source(of: finding), caseID: planned.id, step: observation.step.name,
      curl: "", title: check.title)
  }

  /// What repeats the case as far as it has come.
  private func curl(of attempt: Attempt) -> String {
    let script = CurlScript(
      base: configuration.base, contract: configuration.contract,
      credential: Credential(token: configuration.token), world: attempt.world, secrets: secrets)
    return script.text(
      of: attempt.exchanges.compactMap { exchange in
        attempt.step(of: exchange).map {
          CurlScript.Sent(step: $0, exchange: secrets.redacted(exchange))
        }
      })
  }
}
