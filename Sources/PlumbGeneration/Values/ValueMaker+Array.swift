import PlumbJSON

extension ValueMaker {
  /// How many more items than needed an array gets at most, where the schema does not bound it.
  static let ordinaryItems = 8
  /// The most items that are ever made where the schema asks for as many.
  static let mostItems = 10_000

  mutating func items(of shape: ArrayShape, depth: Int, _ plan: Plan) throws(GenerationError)
    -> [JSON]
  {
    var items: [JSON] = []
    let count = try itemCount(of: shape, depth: depth, plan)
    let contained = shape.contained?.count ?? 0
    while items.count < count {
      let index = items.count
      // What `contains` asks for comes first, behind what each place of its own asks for.
      let isContained = index >= shape.prefix.count && index - shape.prefix.count < contained
      let item = isContained ? shape.contained?.plan ?? shape.rest : shape.plan(at: index)
      if shape.isUnique {
        guard let next = try distinctItem(item, from: items, depth: depth) else { break }
        items.append(next)
      } else {
        items.append(try value(item, depth: depth))
      }
    }
    guard items.count >= shape.minimum else {
      throw GenerationError(.notFound(attempts: Self.attempts.place), at: plan.schemaPointer)
    }
    return items
  }

  private mutating func itemCount(of shape: ArrayShape, depth: Int, _ plan: Plan)
    throws(GenerationError) -> Int
  {
    let contained = shape.contained.map { $0.count + shape.prefix.count } ?? 0
    let fewest = max(shape.minimum, contained)
    guard fewest <= Self.mostItems else {
      throw GenerationError(.tooLarge(parts: Self.mostItems), at: plan.schemaPointer)
    }
    if let maximum = shape.maximum, maximum < fewest {
      throw GenerationError(.contradiction, at: plan.schemaPointer)
    }
    guard canHold(shape.rest, depth), shape.prefix.allSatisfy({ canHold($0, depth) }) else {
      return fewest
    }
    let most = min(shape.maximum ?? .max, fewest + Self.ordinaryItems)
    return fewest + source.count(below: most - fewest + 1, usually: 4)
  }

  /// An item unlike those before: from the choices, else the first new one of a fixed list of sources.
  private mutating func distinctItem(_ plan: Int, from items: [JSON], depth: Int)
    throws(GenerationError) -> JSON?
  {
    let first = try value(plan, depth: depth)
    guard items.contains(first) else { return first }
    let outer = source
    defer { source = outer }
    for attempt in 0..<Self.attempts.place {
      source = Self.distinctSource(attempt, of: items.count)
      let next = try value(plan, depth: depth)
      if !items.contains(next) { return next }
    }
    return nil
  }

  /// The first sources differ from the simplest value in one choice, as a person would count on; later ones are random.
  static func distinctSource(_ attempt: Int, of item: Int) -> ChoiceSource {
    guard attempt >= 24 else {
      let zeros: [UInt64] = Array(repeating: 0, count: attempt % 3)
      return ChoiceSource(replaying: zeros + [UInt64(attempt / 3 + 1)])
    }
    return ChoiceSource(seed: UInt64(item), stream: "distinct \(attempt)", limit: 1024)
  }

  /// Whether a value of a plan may be added although none has to be.
  func canHold(_ plan: Int, _ depth: Int) -> Bool {
    guard !source.isExhausted, let least = plans[plan].depth else { return false }
    return least <= depth
  }
}
