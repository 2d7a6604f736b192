import PlumbJSON

/// What to say where none of several alternatives is met: what the closest one misses, not "matches none".
enum Alternatives {
  struct Failure {
    let schema: SchemaID
    let violations: [Violation]
  }

  static func report(
    _ failures: [Failure], _ keyword: String, _ node: SchemaNode, _ value: JSON,
    _ walk: inout Walk
  ) {
    guard walk.isReporting else { return }
    let place = walk.instancePointer
    if let named = named(by: value, in: node, among: failures, walk.graph) {
      walk.report(named.violations)
      return
    }
    let ranked = failures.map { (failure: $0, distance: distance($0, from: place)) }
    guard let closest = ranked.min(by: { $0.distance < $1.distance }),
      closest.distance < rejectedWhole, !closest.failure.violations.isEmpty
    else {
      // Every alternative refuses the value as such: name them all in one phrase.
      let expected = walk.graph.union(of: failures.map(\.schema))
      walk.report(keyword, node, expected: expected, value)
      return
    }
    walk.report(closest.failure.violations)
  }

  /// The distance of an alternative that refuses the value itself by type, enumeration or constant.
  private static let rejectedWhole = 1_000_000
  /// What a mismatch of a member that only tells alternatives apart weighs, such as `"type": "sip"`.
  private static let wrongKind = 1_000

  private static func distance(_ failure: Failure, from place: JSONPointer) -> Int {
    var distance = 0
    for violation in failure.violations {
      let depth = violation.instancePointer.tokens.count - place.tokens.count
      switch violation.keyword {
      case "type", "enum", "const", "false":
        distance += depth == 0 ? rejectedWhole : depth == 1 ? weight(of: violation) : 1
      default: distance += 1
      }
    }
    return distance
  }

  private static func weight(of violation: Violation) -> Int {
    violation.keyword == "type" ? 2 : wrongKind
  }

  /// The alternative that the value says it is, by OpenAPI's `discriminator` (3.1.1 §4.8.25).
  private static func named(
    by value: JSON, in node: SchemaNode, among failures: [Failure], _ graph: SchemaGraph
  ) -> Failure? {
    guard let discriminator = node.discriminator,
      let tag = value[discriminator.propertyName]?.string
    else { return nil }
    let mapped = discriminator.mapping.first { $0.value.hasSameBytes(as: tag) }?.reference
    // A reference is as good as the name it ends in; without a mapping the tag is the name.
    let name = mapped.map { String($0.split(separator: "/").last ?? "") } ?? tag
    return failures.first { failure in
      graph[graph.target(of: failure.schema)].pointer.tokens.last?.hasSameBytes(as: name) ?? false
    }
  }
}
