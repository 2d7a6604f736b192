package import PlumbJSON
package import PlumbSchema
import Synchronization

/// Makes values that meet a schema, from choices.
///
///     let generator = ValueGenerator(graph)
///     var source = ChoiceSource(seed: 0, stream: "POST /voicebot/voicebots body 17")
///     let body = try generator.value(for: schema, from: &source)
///
/// What keywords say is constructed; the few that only can be checked (`oneOf`, `not`, `if`) are checked, in a bounded
/// number of attempts. A class, because the plans made for one schema serve all threads.
package final class ValueGenerator: Sendable {
  /// How deep values are nested where the schema does not ask for more.
  package static let defaultDepth = 5

  package let graph: SchemaGraph
  /// For requests: members that only responses have are left out.
  package let direction: Direction?
  private let table = Mutex(PlanTable())
  /// Whether what a schema means depends on the schemas around it.
  private let isScoped: Bool

  package init(_ graph: SchemaGraph, direction: Direction? = nil) {
    self.graph = graph
    self.direction = direction
    isScoped = graph.nodes.contains { $0.dynamicRef != nil }
  }

  /// A value that meets a schema; the same choices make the same value.
  ///
  /// - Throws: where no value can be made; there is no schema that makes it run on.
  package func value(
    for schema: SchemaID, from source: inout ChoiceSource, depth: Int = ValueGenerator.defaultDepth
  ) throws(GenerationError) -> JSON {
    let (plan, plans) = plan(for: Goal([schema], in: graph))
    // Consumed, so that the list of its choices is not copied at the first of them.
    var maker = ValueMaker(plans: plans, generator: self, source: consume source)
    defer { source = maker.source }
    let value = try maker.value(plan, depth: depth)
    guard isScoped, !graph.isValid(value, against: schema, direction: direction) else {
      return value
    }
    return try proved(plan, plans, schema, depth: depth)
  }

  /// A value where `$dynamicRef` means something else inside the whole than by itself: the first that is valid.
  private func proved(_ plan: Int, _ plans: PlanTable, _ schema: SchemaID, depth: Int)
    throws(GenerationError) -> JSON
  {
    for attempt in 0..<UInt64(ValueMaker.attempts.place) {
      let source = ChoiceSource(seed: attempt, stream: "scope", limit: 1024)
      var maker = ValueMaker(plans: plans, generator: self, source: source)
      let value = try maker.value(plan, depth: depth)
      if graph.isValid(value, against: schema, direction: direction) { return value }
    }
    throw GenerationError(
      .notFound(attempts: ValueMaker.attempts.place), at: plans[plan].schemaPointer)
  }

  /// The plainest small value, always the same: what a person would write to try things out.
  package func simplest(for schema: SchemaID) throws(GenerationError) -> JSON {
    var source = ChoiceSource(replaying: [])
    return try value(for: schema, from: &source)
  }

  /// Why no value can be made for a schema; nil where one can.
  package func obstacle(to schema: SchemaID) -> GenerationError? {
    do throws(GenerationError) {
      _ = try simplest(for: schema)
      return nil
    } catch {
      return error
    }
  }

  /// Whether a value meets every schema of a goal.
  func meets(_ value: JSON, _ goal: Goal) -> Bool {
    if let breach = goal.breach { return breaks(breach, of: goal.schemas, value) }
    return goal.schemas.allSatisfy { meets(value, $0) }
  }

  func meets(_ value: JSON, _ schema: SchemaID) -> Bool {
    graph.isValid(value, against: schema, direction: direction)
  }

  /// The plan of a goal, with all plans it leads to.
  func plan(for goal: Goal) -> (index: Int, plans: PlanTable) {
    table.withLock { table in
      let index = table.index(of: goal) ?? table.plan(goal, in: graph, direction)
      return (index, table)
    }
  }
}

extension ValueGenerator {
  /// Whether a value breaks the keyword, and nothing else of the schemas.
  func breaks(_ breach: Breach, of schemas: [SchemaID], _ value: JSON) -> Bool {
    let violations = schemas.flatMap {
      graph.violations(of: value, against: $0, limit: 2, direction: direction)
    }
    let place = graph[breach.node].pointer.appending(breach.keyword)
    return !violations.isEmpty
      && violations.allSatisfy { $0.schemaPointer == place && $0.keyword == breach.keyword }
  }
}
