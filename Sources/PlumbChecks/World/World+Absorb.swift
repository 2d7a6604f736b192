import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension World {
  /// Changes what is expected as the exchange says.
  mutating func absorb(_ event: Event, _ contract: Contract) {
    let isSafe = ["GET", "HEAD", "OPTIONS", "TRACE"].contains(event.step.request.method)
    let subject = event.step.subject.flatMap { variable in
      resources.lastIndex { $0.variable == variable }
    }
    guard !isSafe else {
      if event.step.request.method == "GET" { lastGet = event.exchange }
      // Gone though nobody deleted it: said once, and nothing is expected of it any more.
      if let subject, event.step.request.method == "GET", event.step.intent == .accepted,
        event.exchange.isNotFound, !event.followsLocation
      {
        unsettle(subject, mayBeGone: true)
      }
      return
    }
    lastGet = nil
    reading?.disturb()
    if event.isRefusal {
      if let subject { disturb(subject, .refused, event) }
      return
    }
    guard event.isSuccess else {
      // A server error or a broken connection: whether the write took place is anybody's guess.
      if let subject { unsettle(subject, mayBeGone: event.step.request.method == "DELETE") }
      return
    }
    switch event.operation?.role?.action {
    case .create: create(event, contract)
    case .update, .patch:
      if let subject { update(subject, event, contract) } else { createUnasked(event, contract) }
    case .delete: if let subject { delete(subject, event, contract) }
    case .list, .read, nil: if let subject { unsettle(subject, mayBeGone: true) }
    }
  }

  /// Keeps the tag with which a resource is shown, and forgets it once the resource may have changed.
  mutating func noteEntityTag(_ event: Event) {
    guard let subject = event.step.subject,
      let index = resources.lastIndex(where: { $0.variable == subject })
    else { return }
    switch event.step.request.method {
    case "GET" where event.isSuccess:
      let response = event.exchange.response
      resources[index].entityTag = response?.fields["ETag"]
      if let response, let tag = response.fields["ETag"] {
        resources[index].tagged = .init(
          tag: tag, target: event.exchange.request.target, body: response.body)
      }
    case "GET", "HEAD", "OPTIONS": break
    default: if !event.isRefusal { resources[index].entityTag = nil }
    }
  }

  /// Expects nothing any more of what the resource holds.
  mutating func unsettle(_ index: Int, mayBeGone: Bool) {
    if mayBeGone { resources[index].existence = .unknown }
    for member in resources[index].expected.indices
    where resources[index].expected[member].origin != .identity {
      resources[index].expected[member].value = .anything
    }
  }

  private mutating func create(_ event: Event, _ contract: Contract) {
    guard let name = event.operation?.role?.resource, let resource = contract.resource(name) else {
      return
    }
    let location = event.exchange.response?.fields["Location"].map(pathOfLocation)
    let object = event.shown.first?.object
    guard
      let id = object.flatMap({ resource.idText(in: $0) })
        ?? location.flatMap(resource.idOfItem)
    else { return }
    disturb(.otherUpdated, event, besides: [])
    let given = event.given ?? JSONObject()
    let variable =
      event.step.creates ?? Variable(resource: name, ordinal: nextOrdinal(of: name))
    let rules = WriteRules(
      resource: resource, requestMembers: event.operation?.body?.document?.members ?? [],
      given: given, dubious: event.dubiousPath, tried: event.triedMember,
      external: contract.uncertainNames(in: event.step),
      ambiguous: event.ambiguousNames(under: contract))
    let first = resources.count
    resources.append(
      TrackedResource(
        variable: variable, id: id,
        scope: event.operation?.scope(in: event.exchange.request.target) ?? [],
        writtenID: object.flatMap { resource.id(in: $0) }?.asID
          ?? contract.written(id, of: resource),
        location: location, parent: nil,
        expected: rules.afterCreate(), shown: nil, given: given, writtenBy: event.step.operation,
        writtenAt: event.clock))
    trackOwned(by: variable, rules, object, event, contract)
    // What should have been refused was let in: that is the finding, not what became of the rest.
    if event.isOpaque {
      for index in first..<resources.count {
        unsettle(index, mayBeGone: false)
        resources[index].isTainted = event.step.intent == .refused
      }
    }
  }

  /// Notes what an update has made of an id that never was.
  ///
  /// It is known by the id that was asked for alone: what the answer shows may be anybody's.
  private mutating func createUnasked(_ event: Event, _ contract: Contract) {
    guard let variable = event.step.creates, let resource = contract.resource(variable.resource),
      let id = event.step.label?.value?.idText
    else { return }
    resources.append(
      TrackedResource(
        variable: variable, id: id,
        scope: event.operation?.scope(in: event.exchange.request.target) ?? [],
        writtenID: nil, location: nil, parent: nil,
        expected: resource.members.map {
          ExpectedMember(member: $0, value: .anything, origin: .looked)
        }, shown: nil, given: JSONObject(), isTainted: true, writtenBy: event.step.operation,
        writtenAt: event.clock))
  }

  /// Notes the resources that a create or an update makes as parts of its own.
  private mutating func trackOwned(
    by parent: Variable, _ rules: WriteRules, _ object: JSONObject?, _ event: Event,
    _ contract: Contract
  ) {
    for part in rules.ownedParts {
      guard let resource = contract.resource(part.resource),
        let id = object?[part.idMember]?.idText, Agreement.namesSomething(id)
      else { continue }
      let partRules = WriteRules(
        resource: resource, requestMembers: part.members, given: part.given,
        dubious: part.dubious, tried: nil, external: contract.uncertainNames(in: event.step),
        ambiguous: part.ambiguous)
      if let index = index(of: part.resource, id: id) {
        resources[index].expected = partRules.afterEmbeddedUpdate(of: resources[index])
        resources[index].writtenAt = event.clock
        resources[index].writtenBy = event.step.operation
      } else {
        resources.append(
          TrackedResource(
            variable: Variable(resource: part.resource, ordinal: nextOrdinal(of: part.resource)),
            id: id, scope: [], writtenID: object?[part.idMember]?.asID, location: nil,
            parent: parent,
            expected: partRules.afterEmbeddedCreate(),
            shown: nil, given: part.given, writtenBy: event.step.operation,
            writtenAt: event.clock))
      }
    }
  }

  private mutating func update(_ index: Int, _ event: Event, _ contract: Contract) {
    let tracked = resources[index]
    guard let resource = contract.resource(tracked.variable.resource) else { return }
    guard !event.isOpaque, tracked.existence != .deleted else {
      unsettle(index, mayBeGone: tracked.existence == .deleted)
      resources[index].isTainted = event.step.intent == .refused
      return
    }
    var given = event.given ?? JSONObject()
    let patch = event.patchForm.map { form in
      PatchOutcome(
        event.sent ?? .null, form: form, of: tracked.believed, doubting: tracked.doubted)
    }
    if case .some(let outcome) = patch {
      guard let outcome else {
        unsettle(index, mayBeGone: false)
        return
      }
      given = outcome.given
    }
    let media = event.operation?.body?.media(of: event.step.request.fields["Content-Type"])
    let rules = WriteRules(
      resource: resource,
      requestMembers: event.patchForm == .operations ? resource.members : media?.members ?? [],
      given: given, dubious: event.dubiousPath, tried: event.triedMember,
      external: contract.uncertainNames(in: event.step), patch: patch ?? nil,
      ambiguous: event.ambiguousNames(under: contract))
    resources[index].expected = rules.afterUpdate(
      of: tracked, isPartial: event.operation?.role?.action == .patch,
      startedAt: event.clock - Double(event.exchange.duration) / 1e6)
    resources[index].given = given
    resources[index].isUpdated = true
    resources[index].wasPatched = event.operation?.role?.action == .patch
    resources[index].writtenBy = event.step.operation
    resources[index].writtenAt = event.clock
    resources[index].disturbances = Disturbances()
    let family = resources.indices.filter {
      resources[$0].parent == tracked.variable || resources[$0].variable == tracked.parent
    }
    for relative in family { relaxTimes(relative) }
    disturb(.otherUpdated, event, besides: family + [index])
    trackOwned(by: tracked.variable, rules, event.shown.first?.object, event, contract)
  }

  private mutating func delete(_ index: Int, _ event: Event, _ contract: Contract) {
    let target = resources[index]
    let variable = target.variable
    let rule = contract.resource(variable.resource)?.onDeleteReferenced ?? .unspecified
    resources[index].existence = .deleted
    resources[index].writtenBy = event.step.operation
    for other in resources.indices where other != index {
      let members = resources[other].referencingMembers(target, under: contract)
      guard !members.isEmpty else { continue }
      release(members, in: other, mayBeGone: rule == .cascade || rule == .unspecified)
    }
    // Whether a part outlives its whole, and what becomes of what refers to it, is for the contract to say.
    let inside = target.scope + [target.id]
    for other in resources.indices
    where resources[other].parent == variable
      || Agreement.sameScope(Array(resources[other].scope.prefix(inside.count)), inside)
        && contract.isNested(resources[other].variable.resource, below: variable.resource)
    {
      resources[other].existence = .unknown
    }
    disturb(.otherDeleted, event, besides: [index])
  }

  /// Lets what referred to something deleted lose the reference, its expansions, and (perhaps) itself.
  private mutating func release(_ members: [Member], in index: Int, mayBeGone: Bool) {
    if mayBeGone, resources[index].existence == .exists { resources[index].existence = .unknown }
    relaxTimes(index)
    for position in resources[index].expected.indices {
      let member = resources[index].expected[position].member
      let isConcerned = members.contains {
        $0.name.hasSameCodePoints(as: member.name)
          || member.expands?.hasSameCodePoints(as: $0.name) == true
      }
      if isConcerned { resources[index].expected[position].value = .anything }
    }
  }

  private mutating func relaxTimes(_ index: Int) {
    for position in resources[index].expected.indices {
      resources[index].expected[position].relaxTime()
    }
  }

  private mutating func disturb(
    _ disturbance: Disturbances.Kind, _ event: Event, besides excluded: [Int]
  ) {
    for index in resources.indices where !excluded.contains(index) {
      disturb(index, disturbance, event)
    }
  }

  private mutating func disturb(
    _ index: Int, _ disturbance: Disturbances.Kind, _ event: Event
  ) {
    let kind = event.operation?.role?.resource
    resources[index].disturbances.insert(
      Disturbances.Suspect(
        kind: disturbance, operation: event.step.operation ?? event.step.request.method,
        isKindred: kind?.hasSameCodePoints(as: resources[index].variable.resource) == true,
        given: event.given))
  }

  private func nextOrdinal(of name: String) -> Int {
    1 + (resources.filter { $0.variable.resource == name }.map(\.variable.ordinal).max() ?? 0)
  }
}

/// The path and query of a `Location`, without scheme and authority (RFC 9110 §10.2.2).
private func pathOfLocation(_ location: String) -> String {
  guard let scheme = location.firstRange(of: "://") else { return location }
  let rest = location[scheme.upperBound...]
  return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
}

extension Contract {
  /// The resources whose ids a server may keep or drop: those that it cannot show, and all where a request is in doubt.
  fileprivate func uncertainNames(in step: Step) -> [String] {
    resources.filter { $0.isExternal || step.intent == .open }.map(\.name)
  }
}
