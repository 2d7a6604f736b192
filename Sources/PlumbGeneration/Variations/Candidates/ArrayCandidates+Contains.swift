import PlumbJSON
import PlumbSchema

/// How many items there are of the kind that `contains` asks for.
extension ArrayCandidates {
  /// As few as have to be, as many as may be, and the numbers beside both that are allowed, too.
  func containing(_ nodes: [SchemaNode]) -> [Candidate] {
    guard let contained = shape.contained else { return [] }
    let most = nodes.compactMap(\.maxContains).min()
    var candidates: [Candidate] = []
    func offer(_ constraint: String, _ kind: String, _ count: Int) {
      guard count >= contained.count, count <= most ?? .max, count <= Self.reach,
        let items = items(containing: count)
      else { return }
      candidates.append(Candidate(constraint, kind, .array(items)))
    }
    let fewest = nodes.contains { $0.minContains != nil } ? "minContains" : "contains"
    offer(fewest, "fewest-contained", contained.count)
    offer(fewest, "above-fewest-contained", contained.count + 1)
    if let most {
      offer("maxContains", "below-most-contained", most - 1)
      offer("maxContains", "most-contained", most)
    }
    return candidates
  }

  /// Too few of them, none, and too many.
  func uncontained(_ nodes: [SchemaNode]) -> [Candidate] {
    guard let contained = shape.contained else { return [] }
    var candidates: [Candidate] = []
    func offer(_ constraint: String, _ kind: String, _ count: Int) {
      guard count <= Self.reach, let items = items(containing: count) else { return }
      candidates.append(Candidate(constraint, kind, .array(items)))
    }
    if contained.count > 0 { offer("contains", "none-contained", 0) }
    if contained.count > 1 { offer("minContains", "too-few-contained", contained.count - 1) }
    if let most = nodes.compactMap(\.maxContains).min() {
      offer("maxContains", "too-many-contained", most + 1)
    }
    return candidates
  }

  /// An array with so many items of the kind behind its prefix, and as many others as it needs; at least one item.
  private func items(containing count: Int) -> [JSON]? {
    guard let contained = shape.contained else { return nil }
    var items = (0..<shape.prefix.count).compactMap { maker.plain(shape.plan(at: $0)) }
    guard items.count == shape.prefix.count else { return nil }
    for _ in 0..<count {
      guard
        let item = maker.value(of: contained.plan, unlike: shape.isUnique ? items : [])
      else { return nil }
      items.append(item)
    }
    while items.count < max(1, shape.minimum) {
      guard let item = uncontained(contained.plan, unlike: shape.isUnique ? items : []) else {
        return nil
      }
      items.append(item)
    }
    return items
  }

  /// An item that is not of the kind: the plain one, another of its plan, or one of another type.
  private func uncontained(_ kind: Int, unlike others: [JSON]) -> JSON? {
    let known = [maker.plain(shape.rest), maker.wrongType(for: kind)].compactMap(\.self)
    let item = known.first { item in
      !maker.meets(item, kind) && maker.meets(item, shape.rest) && !others.contains(item)
    }
    if let item { return item }
    let other = maker.value(of: shape.rest, unlike: others + known)
    return other.flatMap { maker.meets($0, kind) ? nil : $0 }
  }
}
