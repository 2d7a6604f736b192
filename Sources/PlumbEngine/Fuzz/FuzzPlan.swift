import PlumbContract
import PlumbGeneration
import PlumbJSON
import PlumbJournal

/// The random cases of one operation.
struct FuzzPlan {
  private let planner: Planner
  private let bodies: FuzzBodies

  init?(planner: Planner, operation: Operation) {
    guard let bodies = FuzzBodies(planner: planner, operation: operation) else { return nil }
    self.planner = planner
    self.bodies = bodies
  }

  /// The case with this number; of a hundred in a row the set share has one thing broken.
  func planned(_ number: Int) -> Case? {
    let share = planner.fuzzing.invalidPercentage
    let isInvalid = (number + 1) * share / 100 > number * share / 100
    let operation = bodies.operation
    var builder = CaseBuilder(
      planner, phase: Phase.fuzz.id, operation: operation,
      id: [isInvalid ? "invalid" : "valid", String(number)],
      title: "\(operation.key) \(isInvalid ? "refuses an invalid" : "accepts a valid") random body."
    )
    var choices = ChoiceSource(seed: planner.seed, stream: builder.finished.id)
    let variable = Variable(resource: bodies.resource.name)
    let stamp = builder.stamp(variable)
    guard var plain = bodies.plain(created: stamp, stamp: stamp) else { return nil }
    // Drawn before what answers have a say in, so that a case needs the same resources whatever they were.
    let stray = isInvalid && choices.chance(1, outOf: 6) ? bodies.stray(plain, &choices) : nil
    if let stray { plain = stray.body }
    let random = bodies.random(for: plain, &choices)
    var body = PlannedBody(document: random.applied(to: plain.document), needs: plain.needs)
    var label = stray?.label
    if isInvalid, stray == nil {
      guard let broken = bodies.broken(body, &choices) else { return nil }
      (body, label) = (broken.body, broken.label)
    }
    let intent = isInvalid ? Intent.refused : .accepted
    if bodies.action == .create {
      builder.create(variable, operation, body, part: .act, intent: intent, label: label)
      if !isInvalid { builder.look(at: variable) }
    } else {
      builder.create(variable)
      builder.act(bodies.action, on: variable, body: body, intent: intent, label: label)
      builder.look(at: variable)
    }
    planner.memory.expect(random, of: builder.finished)
    return builder.finished
  }
}
