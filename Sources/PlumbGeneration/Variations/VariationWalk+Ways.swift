import PlumbJSON
import PlumbSchema

/// The decisions that `oneOf`, `anyOf`, `if`, `dependentSchemas` and `not` ask for: each is taken, and each is broken.
extension VariationWalk {
  /// Of more alternatives than this not every two are tried together.
  private static let mostPairs = 32

  /// A way from a place, and a value that goes it with its shape; nil where none is found.
  typealias Going = (way: Way, end: (value: JSON, shape: Shape)?)

  func goings(from place: Place) -> [Going] {
    place.plan.ways.map { ($0, maker.value(going: $0, in: place.plan, beside: place.value)) }
  }

  /// A value for each way that none of the values offered before has gone.
  mutating func offer(_ goings: [Going], from place: Place, _ seen: inout [JSON: String]) {
    for (way, end) in goings {
      guard let value = end?.value else {
        omit(
          way.keyword, way.kind, place.pointer, true, "no value is found that goes this way",
          isMoot: way.isMoot)
        continue
      }
      let text = JSON.string(value.text())
      if let kind = seen[text] {
        omit(
          way.keyword, way.kind, place.pointer, true, "it is the same value as \(kind)",
          isMoot: true)
        continue
      }
      seen[text] = way.kind
      take(candidate(way, value), isValid: true, place)
    }
    if place.plan.isTruncated {
      omit(
        "anyOf", "further-ways", place.pointer, true,
        "of more than \(Expansion.mostAlternatives) combinations of alternatives the first are tried"
      )
    }
  }

  private func candidate(_ way: Way, _ value: JSON) -> Candidate {
    var candidate = Candidate(way.keyword, way.kind, value)
    candidate.schemaPointer = way.schemaPointer(in: generator.graph)
    return candidate
  }

  /// What `not` forbids, and what meets two alternatives of `oneOf`.
  mutating func offerBreaches(of place: Place, _ seen: inout Set<JSON>) {
    for node in place.plan.nodes {
      if node.not != nil {
        let value = maker.value(
          forbiddenBy: node.id, of: place.plan.goal, beside: place.value)
        offer(value, .forbidden(by: node.id), "forbidden-value", at: place, &seen)
      }
      for (first, second) in pairs(of: node.ways.filter { $0.keyword == "oneOf" }) {
        offer(
          maker.value(goingBoth: first, and: second, in: place.plan), .several(of: node.id),
          "\(first.kind)-and-\(second.kind)", at: place, &seen)
      }
    }
  }

  private mutating func offer(
    _ value: JSON?, _ breach: Breach, _ kind: String, at place: Place, _ seen: inout Set<JSON>
  ) {
    guard let value else {
      // Alternatives that exclude each other leave nothing to break.
      return omit(
        breach.keyword, kind, place.pointer, false, "no value is found that breaks it alone",
        isMoot: breach.keyword == "oneOf")
    }
    guard seen.insert(value).inserted else { return }
    var candidate = Candidate(breach.keyword, kind, value)
    candidate.schemaPointer = generator.graph[breach.node].pointer.appending(breach.keyword)
    take(candidate, isValid: false, place)
  }

  private func pairs(of ways: [Way]) -> [(Way, Way)] {
    let pairs = ways.indices.lazy.flatMap { first in
      ways.dropFirst(first + 1).lazy.map { (ways[first], $0) }
    }
    return Array(pairs.prefix(Self.mostPairs))
  }

  /// Varies the members and items of values that go another way than the plain one, where they differ from its.
  mutating func visit(_ goings: [Going], from place: Place, _ index: Int) {
    for (way, end) in goings where !way.isTaken(by: place.value, generator) {
      guard let (value, shape) = end, value.object != nil || value.array != nil,
        let whole = base.setting(value, at: place.pointer), generator.meets(whole, root)
      else { continue }
      let outer = (base, baseIndex)
      defer { (base, baseIndex) = outer }
      base = whole
      baseIndex = result.bases.count
      result.bases.append(whole)
      let other = Place(pointer: place.pointer, plan: place.plan, value: value)
      switch shape {
      case .object(let object): visitMembers(object, other, index, beside: place.objectShape)
      case .array(let array): visitItems(array, other, index)
      case .values, .null, .boolean, .number, .text: break
      }
    }
  }
}

extension Way {
  /// Whether it need not be possible: a condition that always holds, a member that has to be there, say.
  fileprivate var isMoot: Bool {
    if case .alternative = turn { false } else { true }
  }
}
