import PlumbChecks
import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

/// What was on the target before the run: the ids of every resource that can be listed.
struct Survey: Sendable {
  private var ids: Set<String> = []

  /// How many resources were there.
  var count: Int { ids.count }

  /// Whether a resource was there before the run; letter case of ids does not count.
  func had(_ resource: String, id: String) -> Bool {
    ids.contains(Self.key(resource, id))
  }

  mutating func add(_ resource: String, id: String) {
    ids.insert(Self.key(resource, id))
  }

  private static func key(_ resource: String, _ id: String) -> String {
    resource + "\u{0}" + id.lowercased()
  }
}

/// Why a target cannot be tested at all.
struct UntestableTarget: Error, Hashable, Sendable {
  let reason: String
}

/// Lists what is on the target: before the run to know it, after the run to compare.
struct Surveyor {
  let planner: Planner
  let sender: Sender

  /// Lists every resource that can be listed; what lives below an item of another one is not.
  ///
  /// The run works below items of its own only, where nothing can have been before it.
  ///
  /// - Throws: where the target does not answer, or refuses the credential: then no case makes sense.
  func survey() throws(UntestableTarget) -> Survey {
    var survey = Survey()
    let lists = planner.contract.resources.compactMap { resource in
      planner.contract.operation(.list, of: resource).map { (resource, $0) }
    }.filter { _, operation in operation.path.parameters.isEmpty }
    for (resource, operation) in lists {
      for id in try ids(of: resource, operation) { survey.add(resource.name, id: id) }
    }
    if lists.isEmpty,
      let probe = planner.contract.operations.first(where: {
        $0.isSafe && $0.path.parameters.isEmpty
      })
    {
      _ = try answer(of: probe)
    }
    return survey
  }

  /// The ids that are listed for a resource now.
  func ids(of resource: Resource, _ operation: Operation) throws(UntestableTarget) -> [String] {
    try items(operation).compactMap { $0[resource.idMember]?.idText }
  }

  /// What a list operation shows now.
  func items(_ operation: Operation) throws(UntestableTarget) -> [JSONObject] {
    let exchange = try answer(of: operation)
    var world = World()
    let step = Step(
      name: "survey", part: .setup, operation: operation.key,
      request: RequestTemplate(method: "GET", target: []), intent: .open)
    return world.observe(exchange, of: step, sent: nil, under: planner.contract, clock: 0).shown
      .map(\.object)
  }

  private func answer(of operation: Operation) throws(UntestableTarget) -> Exchange {
    let request = planner.request(operation).template
    let step = Step(
      name: "survey", part: .setup, operation: operation.key, request: request, intent: .open)
    guard let filled = try? request.filled(from: World()) else {
      throw UntestableTarget(reason: "\(operation.key) cannot be sent without an id")
    }
    let exchange = sender.send(step, filled: filled)
    switch exchange.outcome {
    case .failure(let failure):
      throw UntestableTarget(
        reason: [failure.text, sender.hint].compactMap(\.self).joined(separator: "; "))
    case .response(let response) where [401, 403].contains(response.status):
      throw UntestableTarget(
        reason: "the credential was refused: \(operation.key) was answered "
          + [String(response.status), response.reason].joined(separator: " ")
          + (sender.hasToken ? "" : "; set PLUMB_TOKEN, or name a file with --token-file"))
    case .response(let response) where response.status >= 400 && sender.mustKnowWhatIsThere:
      throw UntestableTarget(
        reason: "\(operation.key) was answered \(response.status): without knowing what is there "
          + "nothing may be written to a host that is not this machine; use --read-only")
    case .response: return exchange
    }
  }
}
