import PlumbJSON

/// One judgement of one value: walks value and graph together.
///
/// Two modes: a report of what is broken, or (`limit` 0) a verdict on what a `VerdictTable` cannot judge.
struct Walk {
  let graph: SchemaGraph
  let direction: Direction?
  private(set) var limit: Int
  private(set) var violations: [Violation] = []
  private var path: [Step] = []
  /// The resources entered and not left, outermost first; kept only where a `$dynamicRef` may ask.
  private(set) var scope: [Int32] = []
  /// What judges the parts of a value that need no walk.
  private let verdicts: VerdictTable?
  private var depth: Int
  private(set) var steps: Int

  /// A step from a value to one of its parts.
  private enum Step {
    case member(String)
    case item(Int)
  }

  /// How many schemas may be applied within one another; an unoptimised build needs about 6 kB of stack for each.
  static let maxDepth = 512

  /// A walk that reports at most `limit` violations.
  init(graph: SchemaGraph, direction: Direction?, limit: Int) {
    self.init(graph: graph, direction: direction, verdicts: nil)
    self.limit = limit
  }

  /// A walk for its verdict, which begins where another judgement stands.
  init(
    graph: SchemaGraph, direction: Direction?, verdicts: VerdictTable? = nil, steps: Int = 0,
    depth: Int = 0
  ) {
    self.graph = graph
    self.direction = direction
    self.verdicts = verdicts
    self.steps = steps
    self.depth = depth
    limit = 0
  }

  var isReporting: Bool { limit > 0 }
  /// Whether a failure ends the walk: in a verdict at once, in a report once it is full.
  var stopsAtFailure: Bool { violations.count >= limit }
  /// Whether the walk gave up; its verdict then means nothing.
  var isExhausted: Bool { steps > graph.maxSteps }
}

extension Walk {
  mutating func accepts(_ value: JSON, _ schema: SchemaID) -> Bool {
    var marks = Marks()
    return accepts(value, schema, &marks)
  }

  mutating func accepts(_ value: JSON, member name: String, _ schema: SchemaID) -> Bool {
    guard isReporting else { return accepts(value, schema) }
    path.append(.member(name))
    defer { path.removeLast() }
    return accepts(value, schema)
  }

  mutating func accepts(_ value: JSON, item index: Int, _ schema: SchemaID) -> Bool {
    guard isReporting else { return accepts(value, schema) }
    path.append(.item(index))
    defer { path.removeLast() }
    return accepts(value, schema)
  }

  /// Refuses a member whose name nothing allows, at the member.
  mutating func refuse(
    _ member: JSONObject.Member, _ keyword: String, _ node: SchemaNode, near names: [String] = []
  ) {
    guard isReporting else { return }
    path.append(.member(member.name))
    defer { path.removeLast() }
    let hint = NearName.of(member.name, among: names).map { " (did you mean \($0.brief)?)" } ?? ""
    report(keyword, node, expected: "no member of this name\(hint)", member.value)
  }

  /// Refuses an item beyond those that the schema speaks about, at the item.
  mutating func refuse(_ item: JSON, at index: Int, _ keyword: String, _ node: SchemaNode) {
    guard isReporting else { return }
    path.append(.item(index))
    defer { path.removeLast() }
    report(keyword, node, expected: "no further item", item)
  }

  /// Whether a value meets a schema; `marks` gains what the schema evaluated of it.
  mutating func accepts(_ value: JSON, _ schema: SchemaID, _ marks: inout Marks) -> Bool {
    if let verdicts, !marks.isTracking, verdicts.judges(schema) {
      var progress = VerdictProgress(
        graph: graph, direction: direction, steps: steps, depth: depth)
      defer { steps = progress.steps }
      return verdicts.accepts(value, schema, &progress)
    }
    steps += 1
    guard !isExhausted else { return false }
    let node = graph[schema]
    if let verdict = node.verdict {
      if !verdict { report("false", node, expected: "no value at all", value) }
      return verdict
    }
    guard depth < Self.maxDepth else {
      report("$ref", node, expected: "at most \(Self.maxDepth) schemas within one another", value)
      return false
    }
    depth += 1
    let entersResource = !graph.dynamicAnchors.isEmpty && scope.last != node.resource
    if entersResource { scope.append(node.resource) }
    defer {
      depth -= 1
      if entersResource { scope.removeLast() }
    }
    if node.isNullable, value.isNull { return true }
    guard node.objects?.unevaluatedProperties != nil || node.arrays?.unevaluatedItems != nil else {
      return Judge.keywords(node, value, &self, &marks)
    }
    var own = Marks(tracking: true)
    let isMet = Judge.keywords(node, value, &self, &own)
    guard isMet || !stopsAtFailure else { return false }
    let isComplete = UnevaluatedKeyword.holds(value, node, &self, &own)
    marks.formUnion(own)
    return isMet && isComplete
  }

  /// Applies a schema without any trace but the verdict.
  mutating func silently(_ value: JSON, _ schema: SchemaID, _ marks: inout Marks) -> Bool {
    let kept = limit
    limit = 0
    defer { limit = kept }
    return accepts(value, schema, &marks)
  }

  /// Applies a schema and returns what it reports instead of reporting it.
  mutating func trial(_ value: JSON, _ schema: SchemaID, _ marks: inout Marks)
    -> (isMet: Bool, violations: [Violation])
  {
    let kept = violations
    violations = []
    defer { violations = kept }
    let isMet = accepts(value, schema, &marks)
    return (isMet, violations)
  }

  mutating func trial(_ value: JSON, member name: String, _ schema: SchemaID)
    -> (isMet: Bool, violations: [Violation])
  {
    if isReporting { path.append(.member(name)) }
    defer { if isReporting { path.removeLast() } }
    var unused = Marks()
    return trial(value, schema, &unused)
  }
}

extension Walk {
  /// Where in the value the walk stands.
  var instancePointer: JSONPointer {
    JSONPointer(
      path.map { step in
        switch step {
        case .member(let name): name
        case .item(let index): String(index)
        }
      })
  }

  /// Notes a broken keyword; the phrases are made only where somebody will read them.
  mutating func report(
    _ keyword: String, _ node: SchemaNode, expected: @autoclosure () -> String, _ value: JSON
  ) {
    report(keyword, node, expected: expected(), actual: value.brief)
  }

  /// Notes a broken keyword where what the schema expects of a value of this type tells it best.
  mutating func report(
    _ keyword: String, _ node: SchemaNode, of type: TypeSet, actual: @autoclosure () -> String
  ) {
    guard isReporting else { return }
    let expected = graph.phrase(of: node.types ?? type, node)
    report(keyword, node, expected: expected, actual: actual())
  }

  mutating func report(
    _ keyword: String, _ node: SchemaNode, expected: @autoclosure () -> String,
    actual: @autoclosure () -> String
  ) {
    guard isReporting, violations.count < limit else { return }
    let pointer = node.verdict == nil ? node.pointer.appending(keyword) : node.pointer
    violations.append(
      Violation(
        instancePointer: instancePointer, schemaPointer: pointer, keyword: keyword,
        expected: expected(), actual: actual()))
  }

  /// Passes on what a trial reported.
  mutating func report(_ found: [Violation]) {
    violations += found.prefix(max(0, limit - violations.count))
  }
}
