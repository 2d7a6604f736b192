import PlumbJSON
import PlumbSchema

/// Makes the plan of one goal; the goals of members and items are handed out and get plans of their own.
struct PlanCompiler {
  let graph: SchemaGraph
  let direction: Direction?

  mutating func plan(_ goal: Goal, reserve: (Goal) -> Int) -> Plan {
    let expansion = Expansion(of: goal, in: graph)
    var alternatives: [Plan.Alternative] = []
    for conjunction in expansion.conjunctions {
      for shape in shapes(of: conjunction, goal, reserve) {
        alternatives.append(
          Plan.Alternative(shape: shape, nodes: conjunction.nodes, ways: conjunction.ways))
      }
    }
    // Null is what a person writes last.
    let nulls = alternatives.filter { if case .null = $0.shape { true } else { false } }
    alternatives.removeAll { if case .null = $0.shape { true } else { false } }
    return Plan(
      goal: goal, alternatives: alternatives + nulls.prefix(1),
      expansion: expansion,
      schemaPointer: goal.schemas.first.map { graph[$0].pointer } ?? .root)
  }

  private func shapes(
    of conjunction: Conjunction, _ goal: Goal, _ reserve: (Goal) -> Int
  ) -> [Shape] {
    if let values = conjunction.values {
      let allowed = values.filter { value in
        conjunction.types?.contains(typeOf: value) ?? true
          && (goal.breach != nil
            || goal.schemas.allSatisfy { graph.isValid(value, against: $0, direction: direction) })
      }
      return allowed.isEmpty ? [] : [.values(allowed)]
    }
    let types = conjunction.types ?? conjunction.impliedTypes
    var shapes: [Shape] = []
    if types.contains(.object), conjunction.objectsComeFirst,
      let shape = object(conjunction, reserve)
    {
      shapes.append(shape)
    }
    if types.contains(.string), let shape = text(conjunction) { shapes.append(shape) }
    if types.contains(.integer), let shape = number(conjunction, isInteger: true) {
      shapes.append(shape)
    }
    if types.contains(.number), let shape = number(conjunction, isInteger: false) {
      shapes.append(shape)
    }
    if types.contains(.boolean) { shapes.append(.boolean) }
    if types.contains(.array), let shape = array(conjunction, reserve) { shapes.append(shape) }
    if types.contains(.object), !conjunction.objectsComeFirst,
      let shape = object(conjunction, reserve)
    {
      shapes.append(shape)
    }
    if types.contains(.null) { shapes.append(.null) }
    return shapes
  }

  private func text(_ conjunction: Conjunction) -> Shape? {
    guard !conjunction.length.isEmpty else { return nil }
    return .text(
      TextShape(
        length: conjunction.length, format: conjunction.format, patterns: conjunction.patterns))
  }

  private func number(_ conjunction: Conjunction, isInteger: Bool) -> Shape? {
    var bounds = conjunction.bounds
    if isInteger, !bounds.require(multipleOf: Decimal(1)) { return nil }
    guard let grid = NumberGrid(bounds) else { return nil }
    return .number(NumberShape(bounds: bounds, isInteger: isInteger, grid: grid))
  }
}

extension Conjunction {
  /// The types a schema without `type` is about, judged by its keywords; every type where it has none.
  ///
  /// `{"properties": …}` allows any text as well, but whoever wrote it meant an object: sending texts there would test
  /// a promise that nobody made.
  var impliedTypes: TypeSet {
    var implied: TypeSet = []
    if nodes.contains(where: { $0.objects != nil }) || !required.isEmpty { implied.insert(.object) }
    if nodes.contains(where: { $0.arrays != nil }) { implied.insert(.array) }
    if nodes.contains(where: { $0.strings != nil }) || format != nil { implied.insert(.string) }
    if bounds != NumberBounds() { implied.insert(.number) }
    return implied.isEmpty ? [.string, .number, .boolean, .array, .object, .null] : implied
  }

  /// Whether members are described, so that an object shows more than a text.
  var objectsComeFirst: Bool { nodes.contains { !$0.properties.isEmpty } }
}
