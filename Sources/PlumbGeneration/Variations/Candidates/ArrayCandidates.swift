import PlumbJSON
import PlumbSchema

/// What to try where an array stands.
struct ArrayCandidates {
  /// The longest array that is made to reach or pass a bound.
  static let reach = 2_000

  let shape: ArrayShape
  let maker: PlainMaker

  func valid() -> [Candidate] {
    var candidates: [Candidate] = []
    func offer(_ constraint: String, _ kind: String, _ count: Int) {
      guard count >= shape.minimum, count <= shape.maximum ?? .max else { return }
      candidates.append(array(constraint, kind, count))
    }
    offer("minItems", shape.minimum == 0 ? "empty" : "fewest-items", shape.minimum)
    offer("items", "one-item", 1)
    if shape.minimum > 0 { offer("minItems", "above-fewest-items", shape.minimum + 1) }
    offer("items", "several-items", 3)
    if let maximum = shape.maximum {
      offer("maxItems", "below-most-items", maximum - 1)
      offer("maxItems", "most-items", maximum)
    } else {
      offer("items", "many-items", max(100, shape.minimum))
    }
    return candidates + orders()
  }

  func invalid(_ nodes: [SchemaNode]) -> [Candidate] {
    var candidates = uncontained(nodes)
    if shape.minimum > 0 {
      candidates.append(array("minItems", "too-few-items", shape.minimum - 1))
    }
    if let maximum = shape.maximum {
      candidates.append(array("maxItems", "too-many-items", maximum + 1))
    }
    let count = max(shape.minimum, min(3, shape.maximum ?? 3))
    guard count > 0, count <= Self.reach, let items = items(count) else { return candidates }
    if shape.isUnique, let first = items.first, count > 1 {
      candidates.append(
        Candidate("uniqueItems", "duplicate-items", .array(items.dropLast() + [first])))
    }
    for (kind, index) in [("bad-first-item", 0), ("bad-last-item", count - 1)]
    where index >= shape.prefix.count {
      guard let wrong = maker.wrongType(for: shape.plan(at: index)) else { continue }
      var broken = items
      broken[index] = wrong
      candidates.append(Candidate("items", kind, .array(broken)))
    }
    return candidates
  }

  /// Too few items of the kind that `contains` asks for, and too many.
  private func uncontained(_ nodes: [SchemaNode]) -> [Candidate] {
    guard let contained = shape.contained else { return [] }
    var candidates: [Candidate] = []
    let count = max(1, shape.minimum, shape.prefix.count + contained.count)
    if contained.count > 0, count <= Self.reach {
      var items: [JSON] = []
      for index in 0..<count {
        // The plain items of the array first: where they are of the kind, those of another type are not.
        let plan = shape.plan(at: index)
        if let item = maker.plain(plan), !maker.meets(item, contained.plan) {
          items.append(item)
        } else if let item = maker.wrongType(for: contained.plan), maker.meets(item, plan) {
          items.append(item)
        }
      }
      candidates.append(Candidate("contains", "none-contained", .array(items)))
    }
    if let most = nodes.compactMap(\.maxContains).min(), most < Self.reach,
      let item = maker.plain(contained.plan)
    {
      var items = (0..<shape.prefix.count).compactMap { maker.plain(shape.plan(at: $0)) }
      items += Array(repeating: item, count: max(most + 1, shape.minimum))
      candidates.append(Candidate("maxContains", "too-many-contained", .array(items)))
    }
    return candidates
  }

  /// The same items in another order, and one of them twice.
  private func orders() -> [Candidate] {
    guard shape.prefix.isEmpty, let items = items(min(3, shape.maximum ?? 3)), items.count > 1
    else {
      return []
    }
    var candidates = [Candidate("items", "reversed-items", .array(items.reversed()))]
    if !shape.isUnique {
      candidates.append(
        Candidate("uniqueItems", "repeated-items", .array(items.dropLast() + [items[0]])))
    }
    return candidates
  }

  private func array(_ constraint: String, _ kind: String, _ count: Int) -> Candidate {
    guard count <= Self.reach else {
      return Candidate(
        constraint, kind, notMade: "no array is made longer than \(Self.reach) items")
    }
    guard let items = items(count) else {
      return Candidate(constraint, kind, notMade: "there are no \(count) items that differ")
    }
    return Candidate(constraint, kind, .array(items))
  }

  /// So many items: all of them different where they have to be, else each other than those just before it.
  private func items(_ count: Int) -> [JSON]? {
    var items: [JSON] = []
    let contained = shape.contained?.count ?? 0
    for index in 0..<max(0, count) {
      let isContained = index >= shape.prefix.count && index - shape.prefix.count < contained
      let plan = isContained ? shape.contained?.plan ?? shape.rest : shape.plan(at: index)
      if let next = maker.value(of: plan, unlike: shape.isUnique ? items : items.suffix(3)) {
        items.append(next)
      } else if !shape.isUnique, let plain = maker.plain(plan) {
        items.append(plain)
      } else {
        return nil
      }
    }
    return items
  }
}
