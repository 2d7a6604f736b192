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
  /// The ways in which the contract lets a resource be changed.
  private let changes: [RandomChanges]
  private let commands: [Command]

  init?(planner: Planner, resource: Resource) {
    let operation = { (action: Operation.Role.Action) in
      planner.contract.operation(action, of: resource)
    }
    guard operation(.create) != nil else { return nil }
    self.planner = planner
    self.resource = resource
    creations = operation(.create).flatMap { FuzzBodies(planner: planner, operation: $0) }
    changes = [operation(.update), operation(.patch)].compactMap(\.self).flatMap {
      RandomChanges.all(of: $0, planner)
    }
    let (creates, isChangeable) = (creations != nil, !changes.isEmpty)
    commands = Command.allCases.filter { command in
      switch command {
      case .create: true
      case .createInvalid: creates
      case .update, .updateInvalid: isChangeable
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

  /// One of the ways to change a resource; nil where there is none.
  func drawChange(_ choices: inout ChoiceSource) -> RandomChanges? {
    choices.element(of: changes)
  }

  func create(
    _ variable: Variable, _ builder: inout CaseBuilder, _ choices: inout ChoiceSource
  ) {
    guard let creations, let body = creations.valid(stamp: builder.stamp(variable), &choices) else {
      builder.create(variable, part: .act)
      return
    }
    builder.create(variable, creations.operation, body, part: .act)
  }

  func createInvalid(
    _ variable: Variable, _ builder: inout CaseBuilder, _ choices: inout ChoiceSource
  ) {
    guard let creations, let body = creations.valid(stamp: builder.stamp(variable), &choices),
      let broken = creations.broken(body, &choices)
    else { return }
    builder.create(
      variable, creations.operation, broken.body, part: .act, intent: .refused,
      label: broken.label)
  }

  func update(
    _ variable: Variable, by change: RandomChanges, isValid: Bool, _ builder: inout CaseBuilder,
    _ choices: inout ChoiceSource
  ) {
    guard let body = change.valid(stamp: builder.stamp(variable), &choices) else { return }
    if isValid {
      builder.act(change.action, on: variable, body: body)
    } else if let broken = change.broken(body, &choices) {
      builder.act(
        change.action, on: variable, body: broken.body, intent: .refused, label: broken.label)
    }
  }

  /// Asks for what is deleted, in one of the ways in which it could come back.
  func visit(
    _ gone: Variable, by change: RandomChanges?, _ builder: inout CaseBuilder,
    _ choices: inout ChoiceSource
  ) {
    let label = Label(
      .existence, "existence", at: "path/id", "deleted", saying: "404 Not Found",
      by: resource.promise)
    if let change, let body = change.valid(stamp: builder.stamp(gone), &choices) {
      builder.act(change.action, on: gone, body: body, intent: .refused, label: label)
    } else {
      builder.act(.read, on: gone, part: .observe, intent: .refused, label: label)
    }
  }
}
