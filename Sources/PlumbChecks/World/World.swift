package import PlumbContract
package import PlumbHTTP
package import PlumbJSON
package import PlumbJournal
import PlumbSchema

/// What is known of the resources of a case: which exist, and what each must look like.
///
/// It is built from the contract and the exchanges alone. What the documentation leaves open is not expected, so
/// silence conforms; what a server has once shown of a stable member it is held to afterwards.
package struct World: Sendable {
  package internal(set) var resources: [TrackedResource] = []
  /// The last GET, for as long as nothing was written since.
  package internal(set) var lastGet: Exchange?
  /// The list that was read last, page by page where it has pages.
  package internal(set) var reading: ListReading?
  /// Where the server is; links to anywhere else are not followed.
  let origin: HTTPURL?
  /// What has been asked and answered so far, in a case in which several clients act at the same time; else nil.
  var history: History?
  let surroundings: Surroundings

  /// A world in which these steps will be taken.
  package init(
    for steps: [Step] = [], origin: HTTPURL? = nil,
    among surroundings: Surroundings = Surroundings()
  ) {
    self.origin = origin
    self.surroundings = surroundings
    if steps.contains(where: { $0.lane != nil }) { history = History() }
  }

  package subscript(variable: Variable) -> TrackedResource? {
    resources.last { $0.variable == variable }
  }

  /// The resource of a kind with an id, GUIDs compared without regard to letter case; where it lives below others, the
  /// one in this scope, or in any where none is given.
  package func resource(
    _ name: String, id: String, in scope: [String]? = nil
  ) -> TrackedResource? {
    index(of: name, id: id, in: scope).map { resources[$0] }
  }

  func index(of name: String, id: String, in scope: [String]? = nil) -> Int? {
    resources.lastIndex {
      $0.variable.resource.hasSameCodePoints(as: name) && Agreement.sameID($0.id, id)
        && (scope.map { [own = $0.scope] in Agreement.sameScope(own, $0) } ?? true)
    }
  }

  /// Whether another case of the run has made a resource.
  func isOfAnotherCase(_ name: String, id: String) -> Bool {
    resource(name, id: id) == nil && surroundings.areOfRun(name, id)
  }

  /// The value that stands in a slot as text, or nil while it is unknown.
  package func value(of slot: Slot) -> String? {
    json(of: slot)?.idText
  }

  /// The value that stands in a slot, as it is written in a body.
  func json(of slot: Slot) -> JSON? {
    guard let resource = self[slot.variable] else { return nil }
    switch slot.content {
    case .id: return resource.writtenID ?? .string(resource.id)
    case .location: return resource.location.map(JSON.string)
    case .entityTag: return resource.entityTag.map(JSON.string)
    case .member(let name): return resource.shown?[name]
    }
  }
}

extension World {
  /// Takes in one exchange: what it changed, and what it showed.
  package mutating func observe(
    _ exchange: Exchange, of step: Step, sent: JSON?, under contract: Contract, clock: Double
  ) -> Observation {
    let before = self
    let operation = step.operation.flatMap(contract.operation)
    let body = exchange.response.map(ResponseBody.init(of:)) ?? .empty
    let showing = Showing(body, of: exchange, step, operation, contract)
    let event = Event(
      step: step, exchange: exchange, operation: operation, sent: sent,
      shown: showing.representations, clock: clock)
    if step.lane == nil {
      absorb(event, contract)
      noteEntityTag(event)
    } else {
      takeInAlongside(event, contract)
    }
    var observation = Observation(
      contract: contract, operation: operation, step: step, exchange: exchange, sent: sent,
      body: body, shown: showing.representations, world: before, clock: clock)
    if let value = body.json, let schema = observation.mediaType?.wholeSchema {
      observation.violations = contract.schemas.violations(
        of: value, against: schema, direction: .response)
    }
    if step.lane == nil {
      observation.mismatches = mismatches(in: observation, event, showing.listing, contract)
    }
    noteHistory(event, showing.listing, known: before, contract)
    if step.lane == nil { observation.history = history.flatMap { $0.hasBlock ? $0 : nil } }
    return observation
  }

  /// Compares what an exchange shows with what is expected, and expects what it showed.
  private mutating func mismatches(
    in observation: Observation, _ event: Event, _ listing: Listing?, _ contract: Contract
  ) -> [Mismatch] {
    var mismatches = readPage(listing, observation.body.json, event, contract)
    // Nothing can be looked for in a list whose ids cannot be read.
    if mismatches.contains(where: { $0.kind == .notListed }), observation.hasBrokenIDs {
      mismatches.removeAll { $0.kind == .notListed }
    }
    mismatches += otherIdentity(event, contract)
    for representation in observation.shown {
      mismatches += referenceMismatches(in: representation, contract)
      mismatches += look(
        at: representation, besides: observation.brokenMembers(of: representation), event, contract)
    }
    return mismatches
  }
}

extension JSON {
  /// An id as text: a string, or a number as it is written.
  package var idText: String? {
    // 7.0 is the number 7, and no path has it with a point.
    string ?? number.map { $0.int.map(String.init) ?? $0.text }
  }

  /// The value itself where it can be an id.
  var asID: JSON? { idText == nil ? nil : self }
}
