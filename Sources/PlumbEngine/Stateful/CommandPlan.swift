import PlumbContract
import PlumbGeneration
import PlumbJSON
import PlumbJournal

/// Random sequences of commands whose focus is one resource.
struct CommandPlan {
  /// How many commands a sequence has, besides the creation of what it refers to.
  private static let length = 16
  /// How many resources of one kind a sequence keeps at once.
  private static let mostAlive = 3

  private let planner: Planner
  private let resource: Resource
  private let operation: Operation
  /// The kinds that commands act on: the focus three times as often as any other.
  private let kinds: [CommandKind]

  init?(planner: Planner, resource: Resource) {
    guard let operation = planner.contract.operation(.create, of: resource) else { return nil }
    self.planner = planner
    self.resource = resource
    self.operation = operation
    let others = planner.creatable.filter { $0.name != resource.name }
    kinds = ([resource, resource, resource] + others).compactMap {
      CommandKind(planner: planner, resource: $0)
    }
    guard !kinds.isEmpty else { return nil }
  }

  /// The sequence with this number.
  func planned(_ number: Int) -> Case {
    var builder = CaseBuilder(
      planner, phase: Phase.stateful.id, operation: operation, id: [String(number)],
      title: "Whatever is done to a \(resource.name) and its like, each answer agrees with it.")
    let name = builder.finished.id
    // What is done is drawn apart from the bodies, in which answers have a say.
    var choices = ChoiceSource(seed: planner.seed, stream: name)
    var values = ChoiceSource(seed: planner.seed, stream: name + " bodies")
    var cast = CommandCast(planner.spares)
    for _ in 0..<Self.length {
      guard let kind = choices.element(of: kinds) else { break }
      let alive = cast.alive(kind.resource.name)
      let command =
        alive.isEmpty
        ? .create
        : alive.count < Self.mostAlive ? kind.draw(&choices) : kind.draw(&choices, not: .create)
      add(command, of: kind, to: &builder, &cast, &choices, &values)
    }
    return builder.finished
  }

  private func add(
    _ command: Command, of kind: CommandKind, to builder: inout CaseBuilder,
    _ cast: inout CommandCast, _ choices: inout ChoiceSource, _ values: inout ChoiceSource
  ) {
    let name = kind.resource.name
    let subject = choices.element(of: cast.alive(name))
    switch command {
    case .create:
      let variable = cast.enter(name)
      kind.create(variable, &builder, &values)
    case .createInvalid:
      kind.createInvalid(cast.stranger(name), &builder, &values)
    case .list:
      if let subject { builder.act(.list, on: subject, part: .observe) }
    case .read:
      if let subject { builder.look(at: subject) }
    case .update, .updateInvalid:
      guard let subject, let change = kind.drawChange(&choices) else { return }
      kind.update(subject, by: change, isValid: command == .update, &builder, &values)
    case .delete:
      guard let subject else { return }
      builder.act(.delete, on: subject)
      cast.leave(subject)
    case .visitDeleted:
      guard let gone = choices.element(of: cast.gone(name)) else { return }
      let isUpdate = choices.chance(1, outOf: 3)
      kind.visit(gone, by: isUpdate ? kind.drawChange(&choices) : nil, &builder, &values)
    }
  }
}

/// Who is there in a sequence, and who has been.
struct CommandCast {
  private var variables: [(variable: Variable, isAlive: Bool)] = []
  private var counts: [String: Int] = [:]
  private let spares: SpareResources

  init(_ spares: SpareResources) { self.spares = spares }

  func alive(_ resource: String) -> [Variable] {
    variables.filter { $0.isAlive && $0.variable.resource == resource }.map(\.variable)
  }

  func gone(_ resource: String) -> [Variable] {
    variables.filter { !$0.isAlive && $0.variable.resource == resource }.map(\.variable)
  }

  mutating func enter(_ resource: String) -> Variable {
    let variable = stranger(resource)
    variables.append((variable, true))
    return variable
  }

  /// A name that nobody has; the first of a kind are left to those that others refer to, and are never deleted.
  mutating func stranger(_ resource: String) -> Variable {
    let ordinal = counts[resource].map { $0 + 1 } ?? spares.first(of: resource).ordinal
    counts[resource] = ordinal
    return Variable(resource: resource, ordinal: ordinal)
  }

  mutating func leave(_ variable: Variable) {
    for index in variables.indices where variables[index].variable == variable {
      variables[index].isAlive = false
    }
  }
}
