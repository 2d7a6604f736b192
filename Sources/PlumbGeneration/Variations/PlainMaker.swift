import PlumbJSON
import PlumbSchema

/// Plain values to vary: always the same for the same plan.
struct PlainMaker {
  let generator: ValueGenerator
  let plans: PlanTable

  /// The simplest value of a plan, or nil where none can be made.
  func plain(_ plan: Int) -> JSON? { value(plan, ChoiceSource(replaying: [])) }

  /// The first value of a fixed list that differs from those given, or nil where the list has none.
  func value(of plan: Int, unlike others: [JSON]) -> JSON? {
    var list = PlainValues(of: plan, besides: others.count)
    return list.first(unlike: others, by: self)
  }

  /// A value of a type that a plan does not allow, or nil where it allows every type.
  func wrongType(for plan: Int) -> JSON? {
    let goal = plans[plan].goal
    let samples: [JSON] = [1, "a", true, [:], [], nil]
    return samples.first { !generator.meets($0, goal) }
  }

  /// Whether a plan allows any value.
  func isOpen(_ plan: Int) -> Bool { plans[plan].goal.schemas.isEmpty }

  /// Whether a value meets a plan.
  func meets(_ value: JSON, _ plan: Int) -> Bool { generator.meets(value, plans[plan].goal) }

  /// A plain name for a member of its own that is neither listed nor taken.
  func name(_ extra: ObjectShape.Extra, in shape: ObjectShape, besides taken: JSONObject)
    -> String?
  {
    let isFree = { (name: String) in shape.index(of: name) == nil && taken[name] == nil }
    return extra.listed.first(where: isFree) ?? names(extra.name).first(where: isFree)
  }

  /// A few plain texts of a shape, the first as a person would name things.
  func names(_ shape: TextShape) -> [String] {
    let tries: [[UInt64]] = [[0, 1], [], [1], [0, 2], [2], [1, 1, 1]]
    return tries.compactMap { choices in
      var source = ChoiceSource(replaying: choices)
      do { return try source.text(shape, at: .root) } catch { return nil }
    }
  }

  fileprivate func value(_ plan: Int, _ source: ChoiceSource) -> JSON? {
    var maker = ValueMaker(plans: plans, generator: generator, source: source)
    do { return try maker.value(plan, depth: ValueGenerator.defaultDepth) } catch { return nil }
  }
}

/// The values of a plan that are tried beside so many others: a fixed list, each value made when it is first reached.
struct PlainValues {
  private let plan: Int
  private let others: Int
  private var made: [JSON?] = []

  init(of plan: Int, besides others: Int) {
    self.plan = plan
    self.others = others
  }

  /// The first that differs from the others, or nil where the list has none.
  mutating func first(unlike others: [JSON], by maker: PlainMaker) -> JSON? {
    for index in 0...ValueMaker.attempts.place {
      if index == made.count { made.append(value(index, maker)) }
      if let value = made[index], !others.contains(value) { return value }
    }
    return nil
  }

  private func value(_ index: Int, _ maker: PlainMaker) -> JSON? {
    guard index > 0 else { return maker.plain(plan) }
    return maker.value(plan, ValueMaker.distinctSource(others + index - 1, of: others))
  }
}
