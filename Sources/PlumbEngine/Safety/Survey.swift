import PlumbChecks
import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbSchema

/// What was on the target before the run: the ids of every resource that can be listed.
struct Survey: Sendable {
  private var ids: Set<String> = []
  /// The resources whose lists were not read to the end.
  private var partial: Set<String> = []

  /// What could not be seen, and why, a sentence each.
  private(set) var doubts: [String] = []

  /// How many resources were there.
  var count: Int { ids.count }

  /// Whether a resource was there before the run; letter case of ids does not count.
  func had(_ resource: String, id: String) -> Bool {
    ids.contains(Self.key(resource, id))
  }

  mutating func add(_ resource: String, id: String) {
    ids.insert(Self.key(resource, id))
  }

  /// Notes that not all there was of a resource could be seen.
  mutating func missSome(of resource: String) { partial.insert(resource) }

  /// Notes that the list of a resource could not be read.
  mutating func doubt(_ operation: Operation, of resource: String, because reason: String) {
    doubts.append("before the run \(operation.key) could not be read: \(reason)")
    partial.insert(resource)
  }

  /// Whether something of a resource may have been there before the run that was not seen.
  func isPartial(_ resource: String) -> Bool { partial.contains(resource) }

  private static func key(_ resource: String, _ id: String) -> String {
    resource + "\u{0}" + id.lowercased()
  }
}

/// What a list has shown.
struct SurveyedList: Sendable {
  var items: [JSONObject] = []
  /// Whether its end was reached.
  var isWhole = false
  /// Why it could not be read, where the server answers at all.
  var obstacle: String?

  func ids(of resource: Resource) -> [String] {
    items.compactMap { resource.idText(in: $0) }
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
    var isAnswered = false
    for (resource, operation) in lists {
      let list = try items(operation, isAnswered: isAnswered)
      isAnswered = true
      for id in list.ids(of: resource) { survey.add(resource.name, id: id) }
      if let obstacle = list.obstacle {
        survey.doubt(operation, of: resource.name, because: obstacle)
      } else if !list.isWhole {
        survey.missSome(of: resource.name)
      }
    }
    if lists.isEmpty,
      let probe = planner.contract.operations.first(where: {
        $0.isSafe && $0.path.parameters.isEmpty
      })
    {
      let (step, filled) = try request(for: probe)
      _ = try answer(to: step, filled, of: probe, isAnswered: false)
    }
    return survey
  }

  /// What a list operation shows now, all pages of it, as far as the bound allows.
  ///
  /// One list that cannot be read is the affair of its own cases. Only where the server has not been seen to answer
  /// anything, it is taken for one that does not.
  func items(
    _ operation: Operation, isAnswered: Bool = false
  ) throws(UntestableTarget) -> SurveyedList {
    var world = World(origin: sender.origin)
    var list = SurveyedList()
    let start = ContinuousClock.now
    var (step, filled) = try request(for: operation)
    while true {
      let exchange = try answer(to: step, filled, of: operation, isAnswered: isAnswered)
      list.obstacle = obstacle(in: exchange)
      if list.obstacle != nil { return list }
      list.items += world.observe(
        exchange, of: step, sent: nil, under: planner.contract, clock: 0
      ).shown.map(\.object)
      guard PageBound.ofSurvey.allows(world.reading, since: start),
        let next = world.nextPage(after: step, as: filled)
      else { break }
      (step.request.target, step.intent, filled) =
        (next.step.request.target, next.step.intent, next.request)
    }
    // An answer that is no list shows nothing; where others may have something, that is not enough.
    list.isWhole = world.reading?.isWhole ?? !sender.mustKnowWhatIsThere
    return list
  }

  /// A plain request of an operation, with the largest pages that the documentation allows.
  private func request(
    for operation: Operation
  ) throws(UntestableTarget) -> (Step, FilledRequest) {
    let size = operation.list?.paging?.size.flatMap { name in
      operation.parameters(in: .query).first { $0.name.hasSameCodePoints(as: name) }
    }
    let schemas = planner.contract.schemas
    let largest = size?.schema.flatMap { schemas[schemas.target(of: $0)].maximum?.int }
    let query = size.flatMap { size in
      largest.map { [QueryPair(name: size.name, value: String(min($0, Self.largestPage)))] }
    }
    let step = Step(
      name: "survey", part: .setup, operation: operation.key,
      request: planner.request(operation, query: query ?? []).template, intent: .open)
    guard let filled = try? step.request.filled(from: World()) else {
      throw UntestableTarget(reason: "\(operation.key) cannot be sent without an id")
    }
    return (step, filled)
  }

  /// How many items are asked for at once, at most.
  private static let largestPage = 1_000

  private func answer(
    to step: Step, _ filled: FilledRequest, of operation: Operation, isAnswered: Bool
  ) throws(UntestableTarget) -> Exchange {
    let exchange = sender.send(step, filled: filled)
    switch exchange.outcome {
    case .failure(let failure) where failure.kind != .framing && !isAnswered:
      throw UntestableTarget(
        reason: [failure.text, sender.hint].compactMap(\.self).joined(separator: "; "))
    case .response(let response) where [401, 403].contains(response.status):
      throw UntestableTarget(
        reason: "the credential was refused: \(operation.key) was answered "
          + [String(response.status), response.reason].joined(separator: " ")
          + (sender.hasToken ? "" : "; set PLUMB_TOKEN, or name a file with --token-file"))
    case .failure, .response: return exchange
    }
  }

  /// Why an answer says nothing of what is there; on this machine it does not matter.
  private func obstacle(in exchange: Exchange) -> String? {
    switch exchange.outcome {
    case .failure(let failure): failure.text
    case .response(let response) where response.status >= 400 && sender.mustKnowWhatIsThere:
      "it was answered \(response.status)"
    case .response: nil
    }
  }
}
