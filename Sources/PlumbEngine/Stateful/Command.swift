import PlumbContract
import PlumbGeneration
import PlumbJSON
import PlumbJournal

/// One thing that a sequence does.
enum Command: Hashable, Sendable, CaseIterable {
  case create, createInvalid, read, list, update, updateInvalid, delete
  /// Reads, updates or deletes what is deleted already.
  case visitDeleted

  /// How often it is drawn.
  fileprivate var weight: UInt64 {
    switch self {
    case .update: 5
    case .create, .read, .delete: 3
    case .list, .visitDeleted, .createInvalid, .updateInvalid: 2
    }
  }
}

/// What commands do to resources of one kind.
struct CommandKind {
  let resource: Resource
  private let planner: Planner
  private let creations: FuzzBodies?
  private let updates: FuzzBodies?
  private let commands: [Command]

  init?(planner: Planner, resource: Resource) {
    let operation = { (action: Operation.Role.Action) in
      planner.contract.operation(action, of: resource)
    }
    guard operation(.create) != nil else { return nil }
    self.planner = planner
    self.resource = resource
    creations = operation(.create).flatMap { FuzzBodies(planner: planner, operation: $0) }
    updates = (operation(.update) ?? operation(.patch)).flatMap {
      FuzzBodies(planner: planner, operation: $0)
    }
    let (creates, changes) = (creations != nil, updates != nil)
    commands = Command.allCases.filter { command in
      switch command {
      case .create: true
      case .createInvalid: creates
      case .update, .updateInvalid: changes
      case .read: operation(.read) != nil
      case .list: operation(.list) != nil
      case .delete: operation(.delete) != nil
      case .visitDeleted: operation(.read) != nil && operation(.delete) != nil
      }
    }
  }

  func draw(_ choices: inout ChoiceSource, not excluded: Command? = nil) -> Command {
    let possible = commands.filter { $0 != excluded }
    guard !possible.isEmpty else { return .create }
    return possible[choices.weighted(possible.map(\.weight))]
  }

  func create(
    _ variable: Variable, _ builder: inout CaseBuilder, _ choices: inout ChoiceSource
  ) {
    guard let creations, let body = random(creations, variable, builder, &choices) else {
      builder.create(variable, part: .act)
      return
    }
    builder.create(variable, creations.operation, body, part: .act)
  }

  func createInvalid(
    _ variable: Variable, _ builder: inout CaseBuilder, _ choices: inout ChoiceSource
  ) {
    guard let creations, let body = random(creations, variable, builder, &choices),
      let broken = creations.broken(body, &choices)
    else { return }
    builder.create(
      variable, creations.operation, broken.body, part: .act, intent: .refused,
      label: broken.label)
  }

  func update(
    _ variable: Variable, isValid: Bool, _ builder: inout CaseBuilder,
    _ choices: inout ChoiceSource
  ) {
    guard let updates, let body = random(updates, variable, builder, &choices) else { return }
    if isValid {
      builder.act(updates.action, on: variable, body: body)
    } else if let broken = updates.broken(body, &choices) {
      builder.act(
        updates.action, on: variable, body: broken.body, intent: .refused, label: broken.label)
    }
  }

  /// Asks for what is deleted, in one of the ways in which it could come back.
  func visit(
    _ gone: Variable, isUpdate: Bool, _ builder: inout CaseBuilder, _ choices: inout ChoiceSource
  ) {
    let label = Label(
      .existence, "existence", at: "path/id", "deleted", saying: "404 Not Found",
      by: resource.promise)
    if isUpdate, let updates,
      let body = random(updates, gone, builder, &choices)
    {
      builder.act(updates.action, on: gone, body: body, intent: .refused, label: label)
    } else {
      builder.act(.read, on: gone, part: .observe, intent: .refused, label: label)
    }
  }

  private func random(
    _ bodies: FuzzBodies, _ variable: Variable, _ builder: CaseBuilder,
    _ choices: inout ChoiceSource
  ) -> PlannedBody? {
    let stamp = builder.stamp(variable)
    guard let plain = bodies.plain(created: stamp, stamp: stamp) else { return nil }
    let random = bodies.random(for: plain, &choices)
    return PlannedBody(document: random.applied(to: plain.document), needs: plain.needs)
  }
}
