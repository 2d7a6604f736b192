import PlumbChecks
import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

/// What looking at a resource says of who has created it.
enum Provenance: Hashable, Sendable {
  /// It is the run's, as far as anything could tell otherwise.
  case own
  /// It shows nothing of what the run has given.
  case foreign
  /// Nothing is there.
  case gone
  /// It cannot be read, and other people's resources may be there.
  case unreadable
}

extension Janitor {
  /// Why a request must not go out, because what it would touch does not show that the run has created it.
  func doubt(about step: Step, in world: World, with sender: Sender) throws(FileError) -> String? {
    for (_, resource) in touched(by: step, in: world) {
      let name = resource.variable.resource
      var provenance = Provenance.own
      if ledger.hasDisowned(name, id: resource.id, in: resource.scope) {
        provenance = .foreign
      } else if let entry = ledger.entry(of: resource) {
        provenance = try self.provenance(of: entry, with: sender)
      }
      switch provenance {
      case .own: continue
      case .foreign:
        return "step '\(step.name)' is not sent: the \(name) that the server says it created shows "
          + "nothing of what the run has given"
      case .gone, .unreadable:
        return
          "step '\(step.name)' is not sent: the \(name) that the server says it created cannot "
          + "be read, so nothing shows that it is the run's"
      }
    }
    return nil
  }

  /// Whose a resource is: before it is written to for the first time, it has to show what the run has given it.
  ///
  /// Whoever reads it in a case has asked already. Where nobody else's resources are at stake, the answer to the
  /// creation is proof enough, as long as the list of what was there before the run was whole.
  func provenance(
    of entry: Ledger.Entry, with sender: Sender
  ) throws(FileError) -> Provenance {
    // Another case may have looked at it meanwhile.
    if ledger.hasDisowned(entry.resource, id: entry.id, in: entry.scope) { return .foreign }
    guard let evidence = ledger.evidence(of: entry), evidence.isThere, !evidence.isProven,
      sender.mustKnowWhatIsThere || !evidence.isEchoed || survey.isPartial(entry.resource),
      let rule = planner.contract.resource(entry.resource),
      planner.contract.operation(.read, of: rule) != nil, Self.isOneSegment(entry.id)
    else { return .own }
    let exchange = sender.send(
      Step(
        name: "see whose it is", part: .cleanup, operation: nil,
        request: RequestTemplate(method: "GET", target: []), intent: .open),
      filled: FilledRequest(target: String(entry.target.dropFirst(basePath.count))))
    guard let response = exchange.response, response.status == 200,
      case .json(let document) = ResponseBody(of: response)
    else {
      guard sender.mustKnowWhatIsThere else { return .own }
      return exchange.isNotFound ? .gone : .unreadable
    }
    guard evidence.isShown(in: document) else {
      try ledger.disown(entry)
      return .foreign
    }
    ledger.prove(entry)
    return .own
  }

  /// Takes what a case reads for proof, where it shows what the run has given.
  func recognise(_ observation: Observation) {
    guard observation.action == .read, observation.isSuccess, let resource = observation.subject,
      let entry = ledger.entry(of: resource), let evidence = entry.evidence, !evidence.isProven,
      let shown = observation.shown.first, evidence.isShown(in: .object(shown.object))
    else { return }
    ledger.prove(entry)
  }
}
