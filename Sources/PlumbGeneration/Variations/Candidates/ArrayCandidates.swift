import PlumbJSON
import PlumbSchema

/// What to try where an array stands.
struct ArrayCandidates {
  /// The longest array that is made to reach or pass a bound.
  static let reach = 2_000

  let shape: ArrayShape
  let maker: PlainMaker

  func valid(_ nodes: [SchemaNode]) -> [Candidate] {
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
      offer(shape.closedBy ?? "maxItems", "below-most-items", maximum - 1)
      offer(shape.closedBy ?? "maxItems", "most-items", maximum)
    } else {
      offer("items", "many-items", max(100, shape.minimum))
    }
    return candidates + orders() + containing(nodes)
  }

  func invalid(_ nodes: [SchemaNode]) -> [Candidate] {
    var candidates = uncontained(nodes)
    if shape.minimum > 0 {
      candidates.append(array("minItems", "too-few-items", shape.minimum - 1))
    }
    if let maximum = shape.maximum {
      candidates.append(tooMany(maximum))
    }
    let count = max(shape.minimum, min(3, shape.maximum ?? 3))
    guard count > 0, count <= Self.reach, let items = items(count) else { return candidates }
    if shape.isUnique, let first = items.first, count > 1 {
      candidates.append(
        Candidate("uniqueItems", "duplicate-items", .array(items.dropLast() + [first])))
    }
    let keyword = nodes.contains { $0.items != nil } ? "items" : "unevaluatedItems"
    for (kind, index) in [("bad-first-item", 0), ("bad-last-item", count - 1)]
    where index >= shape.prefix.count {
      guard let wrong = maker.wrongType(for: shape.plan(at: index)) else { continue }
      var broken = items
      broken[index] = wrong
      candidates.append(Candidate(keyword, kind, .array(broken)))
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

  private func tooMany(_ maximum: Int) -> Candidate {
    guard let keyword = shape.closedBy else {
      return array("maxItems", "too-many-items", maximum + 1)
    }
    guard let items = items(maximum) else {
      return Candidate(keyword, "too-many-items", notMade: "there is no array to add an item to")
    }
    return Candidate(keyword, "too-many-items", .array(items + ["a"]))
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
  func items(_ count: Int) -> [JSON]? {
    var items: [JSON] = []
    let contained = shape.contained?.count ?? 0
    // Items of the rest that need not all differ come from one list, so its values are made once.
    var rest = PlainValues(of: shape.rest, besides: 3)
    for index in 0..<max(0, count) {
      let isContained = index >= shape.prefix.count && index - shape.prefix.count < contained
      let plan = isContained ? shape.contained?.plan ?? shape.rest : shape.plan(at: index)
      let next =
        !shape.isUnique && index >= 3 && plan == shape.rest
        ? rest.first(unlike: items.suffix(3), by: maker)
        : maker.value(of: plan, unlike: shape.isUnique ? items : items.suffix(3))
      if let next {
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
