import PlumbJSON
import PlumbSchema

extension PlainMaker {
  /// So many values of an alternative are looked at, at most, for one that goes a way.
  private static let attempts: UInt64 = 8
  /// And so many alternatives that the same way leads to.
  private static let mostAlternatives = 8

  /// A plain value that goes a way, with its alternative; members of another value stay where they can.
  func value(going way: Way, in plan: Plan, beside other: JSON) -> (value: JSON, shape: Shape)? {
    let goes = { (value: JSON) in
      generator.meets(value, plan.goal) && way.isTaken(by: value, generator)
    }
    for alternative in alternatives(of: way, in: plan) {
      let shape = alternative.shape
      for value in values(of: shape, in: plan) {
        for candidate in [value.joined(with: other, shape), value]
        where goes(candidate) { return (candidate, shape) }
        guard way.turn == .otherwise, let condition = way.schema else { continue }
        if let candidate = breaking(condition, in: value).first(where: goes) {
          return (candidate, shape)
        }
      }
    }
    return nil
  }

  /// A value that meets what `not` forbids and everything else; members of another value stay where they can.
  func value(forbiddenBy node: SchemaID, of goal: Goal, beside other: JSON) -> JSON? {
    let (index, plans) = generator.plan(for: Goal(goal, breaking: .forbidden(by: node)))
    let maker = PlainMaker(generator: generator, plans: plans)
    let plan = plans[index]
    for alternative in plan.alternatives where alternative.depth != nil {
      for value in maker.values(of: alternative.shape, in: plan) {
        for candidate in [value.joined(with: other, alternative.shape), value]
        where generator.meets(candidate, plan.goal) { return candidate }
      }
    }
    return nil
  }

  /// A value that meets two alternatives of `oneOf` and everything else, made of the values of both; nil where none is found.
  ///
  /// What two schemas say together is not planned here: of large unions that would be more than all the rest.
  func value(goingBoth first: Way, and second: Way, in plan: Plan) -> JSON? {
    let breach = Breach.several(of: first.node)
    let ones = alternatives(of: first, in: plan).flatMap {
      values(of: $0.shape, in: plan).prefix(2)
    }
    let others = alternatives(of: second, in: plan).flatMap {
      values(of: $0.shape, in: plan).prefix(2)
    }
    for one in ones {
      let joined = others.compactMap { other -> JSON? in
        guard var object = one.object, let members = other.object?.members else { return nil }
        for member in members where object[member.name] == nil {
          object[member.name] = member.value
        }
        return .object(object)
      }
      for candidate in [one] + joined
      where generator.breaks(breach, of: plan.goal.schemas, candidate) { return candidate }
    }
    return nil
  }

  /// The alternatives that a way leads to, the first ones.
  private func alternatives(of way: Way, in plan: Plan) -> some Sequence<Plan.Alternative> {
    plan.alternatives.lazy.filter { $0.depth != nil && $0.ways.contains(way) }
      .prefix(Self.mostAlternatives)
  }

  /// Values of a shape, not checked, the plainest first.
  private func values(of shape: Shape, in plan: Plan) -> some Sequence<JSON> {
    (0..<Self.attempts).lazy.compactMap { attempt in
      let source =
        attempt == 0
        ? ChoiceSource(replaying: []) : ChoiceSource(seed: attempt, stream: "way", limit: 1024)
      var maker = ValueMaker(plans: plans, generator: generator, source: source)
      let depth = max(plan.depth ?? 0, ValueGenerator.defaultDepth)
      do { return try maker.make(shape, plan, depth: depth) } catch { return nil }
    }
  }

  /// The value with what does not meet a condition in the place of what does.
  private func breaking(_ condition: SchemaID, in value: JSON) -> [JSON] {
    guard let met = try? generator.simplest(for: condition) else { return [] }
    return generator.variations(ofBody: met, schema: condition).invalid.map { variation in
      guard let members = variation.whole.object?.members, var object = value.object else {
        return variation.whole
      }
      for member in members { object[member.name] = member.value }
      return .object(object)
    }
  }
}

extension JSON {
  /// The object with those members of another one that a shape knows and that it has not itself.
  fileprivate func joined(with other: JSON, _ shape: Shape) -> JSON {
    guard var object, case .object(let shape) = shape else { return self }
    for member in shape.members where object[member.name] == nil {
      object[member.name] = other[member.name]
    }
    return .object(object)
  }
}
