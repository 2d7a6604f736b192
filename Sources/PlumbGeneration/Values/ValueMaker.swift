import PlumbJSON
import PlumbSchema

/// One value in the making.
struct ValueMaker {
  /// A value has at most this many parts, so that what fans out at every level cannot fill the memory.
  static let mostParts = 50_000
  /// How often a value of one place, and of all places together, is tried again where it can only be checked.
  static let attempts = (place: 64, all: 512)

  let plans: PlanTable
  let generator: ValueGenerator
  var source: ChoiceSource
  private var parts = 0
  private var retries = 0

  init(plans: PlanTable, generator: ValueGenerator, source: ChoiceSource) {
    self.plans = plans
    self.generator = generator
    self.source = source
  }

  /// A value of a plan that is nested no deeper than asked, or as shallow as the plan allows.
  mutating func value(_ index: Int, depth: Int) throws(GenerationError) -> JSON {
    let plan = plans[index]
    parts += 1
    guard parts <= Self.mostParts else {
      throw GenerationError(.tooLarge(parts: Self.mostParts), at: plan.schemaPointer)
    }
    guard let least = plan.depth else {
      throw plans.obstacle(in: index)
    }
    let depth = source.isExhausted ? least : max(least, depth)
    guard plan.needsProof else { return try make(plan, depth: depth) }
    return try proved(plan, depth: depth)
  }

  /// A value that was checked; where the first is none, the next ones come from a numbered list of sources.
  ///
  /// The number is one recorded choice, whatever the attempts choose: a value takes few choices, however hard it was
  /// to find, and replaying finds the same one.
  private mutating func proved(_ plan: Plan, depth: Int) throws(GenerationError) -> JSON {
    let first = try make(plan, depth: depth)
    if generator.meets(first, plan.goal) { return first }
    let start = source.below(UInt64(Self.attempts.place))
    let outer = source
    defer { source = outer }
    for attempt in 0..<UInt64(Self.attempts.place) {
      retries += 1
      guard retries <= Self.attempts.all else { break }
      source = ChoiceSource(seed: start + attempt, stream: "attempt", limit: 1024)
      let value = try make(plan, depth: depth)
      if generator.meets(value, plan.goal) { return value }
    }
    throw GenerationError(
      .notFound(attempts: min(retries, Self.attempts.all)), at: plan.schemaPointer)
  }

  private mutating func make(_ plan: Plan, depth: Int) throws(GenerationError) -> JSON {
    try make(try shape(of: plan, depth: depth), plan, depth: depth)
  }

  /// A value of one shape of a plan, not checked.
  mutating func make(_ shape: Shape, _ plan: Plan, depth: Int) throws(GenerationError) -> JSON {
    switch shape {
    case .values(let values): source.element(of: values) ?? .null
    case .null: .null
    case .boolean: .bool(source.below(2) == 1)
    case .number(let number): .number(source.number(number))
    case .text(let text): .string(try source.text(text, at: plan.schemaPointer))
    case .array(let array): .array(try items(of: array, depth: depth - 1, plan))
    case .object(let object): .object(try members(of: object, depth: depth - 1, plan))
    }
  }

  private mutating func shape(of plan: Plan, depth: Int) throws(GenerationError) -> Shape {
    let alternatives = plan.alternatives
    if alternatives.count == 1 { return alternatives[0].shape }
    let fitting = alternatives.filter { $0.depth.map { $0 <= depth } ?? false }
    guard let alternative = source.element(of: fitting) else {
      throw GenerationError(.endless, at: plan.schemaPointer)
    }
    return alternative.shape
  }
}
