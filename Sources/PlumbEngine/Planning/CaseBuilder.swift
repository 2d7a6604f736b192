import PlumbContract
import PlumbJSON
import PlumbJournal

/// A case while it is being planned: adds what its steps need before them.
struct CaseBuilder {
  let planner: Planner
  private var planned: Case
  private var made: Set<Variable> = []
  /// The last number that was given to a step of a name.
  private var repetitions: [String: Int] = [:]
  /// The client that takes the steps which are added now; nil for steps that are taken alone.
  private var lane: Int?

  init(
    _ planner: Planner, phase: String, operation: Operation, id: [String], title: String
  ) {
    self.planner = planner
    planned = Case(
      id: Self.id(phase, operation, id), phase: phase,
      operation: operation.key, title: title, steps: [])
  }

  /// The id of a case: the phase, the operation, and what tells it from other cases of both.
  static func id(_ phase: String, _ operation: Operation, _ words: [String]) -> String {
    ([phase, operation.key] + words).joined(separator: "/")
  }

  var finished: Case { planned }

  /// The text that makes the values of a resource of this case its own.
  func stamp(_ variable: Variable) -> String {
    planner.stamp(of: "\(planned.id) \(variable)")
  }

  /// Adds the creation of each variable that does not exist yet, and of what these need in turn.
  mutating func need(_ variables: [Variable]) {
    for variable in variables where !made.contains(variable) {
      create(variable, part: .setup)
    }
  }

  /// Adds the creation of a resource with a valid body.
  mutating func create(
    _ variable: Variable, part: Step.Part = .setup, _ fullness: Fullness = .plain, choice: Int = 0
  ) {
    guard let resource = planner.contract.resource(variable.resource),
      let operation = planner.contract.operation(.create, of: resource)
    else { return }
    let body = planner.body(
      for: operation, fullness, stamp: stamp(variable), choice: choice)
    create(variable, operation, body, part: part)
  }

  /// Adds the creation of a resource with this body.
  mutating func create(
    _ variable: Variable, _ operation: Operation, _ body: PlannedBody?, part: Step.Part,
    intent: Intent = .accepted, label: Label? = nil, named name: String? = nil
  ) {
    // Marked before its needs are met, so that a circle of references ends.
    made.insert(variable)
    let request = planner.request(operation, document: body?.document)
    need(request.needs + (body?.needs ?? []))
    add(
      Step(
        name: unique(name ?? "create \(variable)"), part: part, operation: operation.key,
        request: request.template, intent: intent, label: label, creates: variable))
    // What an answer without a body has made is only known when it is looked at.
    if part == .setup, operation.successes.allSatisfy(\.content.isEmpty) {
      act(.read, on: variable, named: "look at \(variable)", part: .setup)
    }
  }

  /// Adds a request of one of the five operations on a resource of the case.
  mutating func act(
    _ action: Operation.Role.Action, on variable: Variable, named name: String? = nil,
    part: Step.Part = .act, query: [QueryPair] = [], body: PlannedBody? = nil,
    intent: Intent = .accepted, label: Label? = nil, pause: Int = 0
  ) {
    guard let resource = planner.contract.resource(variable.resource),
      let operation = planner.contract.operation(action, of: resource)
    else { return }
    let request = planner.request(
      operation, subject: variable, query: query,
      document: body?.document, mediaType: body?.mediaType)
    need(request.needs + (body?.needs ?? []))
    add(
      Step(
        name: unique(name ?? "\(action.rawValue) \(variable)"), part: part,
        operation: operation.key, request: request.template, intent: intent, label: label,
        subject: action == .list ? nil : variable, pause: pause))
  }

  /// Adds a look at a resource, where the API lets it be read.
  mutating func look(at variable: Variable, named name: String? = nil, query: [QueryPair] = []) {
    act(.read, on: variable, named: name, part: .observe, query: query)
  }

  /// Adds a request in any shape.
  mutating func send(
    _ request: RequestTemplate, named name: String, operation: Operation?, part: Step.Part = .act,
    intent: Intent, label: Label? = nil, creates: Variable? = nil, subject: Variable? = nil
  ) {
    add(
      Step(
        name: unique(name), part: part, operation: operation?.key, request: request,
        intent: intent, label: label, creates: creates, subject: subject))
  }

  /// Adds steps that a client takes while other clients take theirs.
  ///
  /// What they need is there already: a step that is taken alone would part the block in two.
  mutating func together(client: Int, _ steps: (inout CaseBuilder) -> Void) {
    lane = client
    steps(&self)
    lane = nil
  }

  private mutating func add(_ step: Step) {
    var step = planner.filled(step, stamp: stamp)
    step.lane = lane
    planned.steps.append(step)
  }

  private mutating func unique(_ name: String) -> String {
    func isTaken(_ name: String) -> Bool { planned.steps.contains { $0.name == name } }
    guard isTaken(name) else { return name }
    var count = repetitions[name, default: 1] + 1
    while isTaken("\(name) (\(count))") { count += 1 }
    repetitions[name] = count
    return "\(name) (\(count))"
  }
}
