import PlumbJSON
import PlumbSchema

/// Visits the places of a value and collects the variations of each, confirmed.
struct VariationWalk {
  /// Places deeper than this are not visited, and that is said.
  static let deepest = 8
  /// So many variations are collected at most; what would follow is said to be omitted.
  static let most = 50_000

  let generator: ValueGenerator
  let maker: PlainMaker
  /// The plain value; on the way through a member that it lacks, the plain value with that member.
  var base: JSON
  /// The index of the plain value among those that were varied.
  var baseIndex = 0
  let root: Goal
  /// Whether a value at a place decides alone about the whole value, which is valid otherwise.
  var placesAreApart = false
  let wanted: Wanted
  var result = Variations()
  /// The goals around the present place: a recursive schema is entered once on each way down.
  private var around: [Int] = []
  private var seenKinds: Set<KindAtPlace> = []
  /// What was varied already at a place, so that another way to it varies only what is new there.
  private var visited: Set<PlanAtPlace> = []
  /// What could not be varied on one way, with the index of the omission that says so: another way may do.
  private var unreached: [JSONPointer: Int] = [:]
  /// What was taken for invalid at a place, whatever stands around it.
  private var broken: Set<ValueAtPlace> = []

  /// Which variations are asked for.
  struct Wanted: OptionSet {
    let rawValue: Int
    static let valid = Wanted(rawValue: 1)
    static let invalid = Wanted(rawValue: 2)
    /// Members and items are varied as well.
    static let below = Wanted(rawValue: 4)
  }

  private struct KindAtPlace: Hashable {
    let kind: String
    let pointer: JSONPointer
    let isValid: Bool
  }

  private struct ValueAtPlace: Hashable {
    let value: JSON
    let pointer: JSONPointer
  }

  private struct PlanAtPlace: Hashable {
    let plan: Int
    let pointer: JSONPointer
  }

  init(_ generator: ValueGenerator, _ plans: PlanTable, base: JSON, root: Goal, wanted: Wanted) {
    self.generator = generator
    maker = PlainMaker(generator: generator, plans: plans)
    self.base = base
    self.root = root
    self.wanted = wanted
    result.bases = [base]
  }

  /// Collects the variations of a place, where `value` stands, and of the places in it.
  mutating func visit(_ index: Int, _ value: JSON, at pointer: JSONPointer) {
    let place = Place(pointer: pointer, plan: maker.plans[index], value: value)
    let goings = wanted.contains(.valid) ? goings(from: place) : []
    if wanted.contains(.valid) { offerValid(place, goings) }
    if wanted.contains(.invalid) { offerInvalid(place) }
    if let object = place.objectShape {
      visitMembers(object, place, index)
    } else if wanted.contains(.below), let array = place.arrayShape {
      visitItems(array, place, index)
    }
    if wanted.contains(.below) { visit(goings, from: place, index) }
  }

  /// One place with all that is known about it.
  struct Place {
    let pointer: JSONPointer
    let plan: Plan
    let value: JSON
  }
}

extension VariationWalk {
  /// Takes a candidate for a place: confirmed it is a variation, otherwise an omission.
  mutating func take(_ candidate: Candidate, isValid: Bool, _ place: Place) {
    guard let value = candidate.value else {
      return omit(candidate.constraint, candidate.kind, place.pointer, isValid, candidate.reason)
    }
    take(
      candidate.constraint, candidate.kind, value, isValid: isValid, at: place.pointer, place.plan,
      candidate.schemaPointer)
  }

  /// Puts a value (nil: nothing) in a place and keeps the result where the validator agrees with the label.
  mutating func take(
    _ constraint: String, _ kind: String, _ value: JSON?, isValid: Bool, at pointer: JSONPointer,
    _ plan: Plan, _ schemaPointer: JSONPointer? = nil
  ) {
    guard result.made.count < Self.most else {
      if result.made.count == Self.most, result.omissions.last?.kind != "further-variations" {
        omit(
          constraint, "further-variations", pointer, isValid,
          "there are \(Self.most) variations already")
      }
      return
    }
    if !isValid, let value {
      // One value is wrong once, on whatever way it is reached.
      guard !broken.contains(ValueAtPlace(value: value, pointer: pointer)) else { return }
    }
    let kind = unique(kind, at: pointer, isValid)
    guard let whole = base.setting(value, at: pointer) else {
      return omit(constraint, kind, pointer, isValid, "the plain value has no such place")
    }
    guard isMet(value, plan, whole) == isValid else {
      return omit(
        constraint, kind, pointer, isValid, objection(to: whole, isValid), isMoot: !isValid)
    }
    if !isValid, let value { broken.insert(ValueAtPlace(value: value, pointer: pointer)) }
    result.made.append(
      Variation(
        constraint: constraint, kind: kind, pointer: pointer, value: value, whole: whole,
        base: baseIndex, isValid: isValid,
        schemaPointer: schemaPointer ?? plan.schemaPointer(of: constraint),
        expectedText: expectation(plan)))
  }

  /// Whether the whole value is valid with a value in a place, or (nil) without what stood there.
  private func isMet(_ value: JSON?, _ plan: Plan, _ whole: JSON) -> Bool {
    if placesAreApart, let value { return generator.meets(value, plan.goal) }
    return generator.meets(whole, root)
  }

  mutating func omit(
    _ constraint: String, _ kind: String, _ pointer: JSONPointer, _ isValid: Bool,
    _ reason: String, isMoot: Bool = false
  ) {
    result.omissions.append(
      Omission(
        constraint: constraint, kind: kind, pointer: pointer, isValid: isValid, reason: reason,
        isMoot: isMoot))
  }

  private func objection(to whole: JSON, _ isValid: Bool) -> String {
    guard isValid else { return "the schema allows it" }
    for schema in root.schemas {
      let violations = generator.graph.violations(
        of: whole, against: schema, limit: 1, direction: generator.direction)
      if let first = violations.first { return "the whole value is then invalid: \(first)" }
    }
    return "the whole value is then invalid"
  }

  private func expectation(_ plan: Plan) -> String {
    let phrases = plan.goal.schemas.map { generator.graph.phrase(for: $0) }
    return phrases.isEmpty ? "any value" : phrases.joined(separator: " and ")
  }

  /// A kind that stands for one thing only: alternatives of a schema may come to the same one.
  private mutating func unique(_ kind: String, at pointer: JSONPointer, _ isValid: Bool) -> String {
    var name = kind
    var number = 1
    while !seenKinds.insert(KindAtPlace(kind: name, pointer: pointer, isValid: isValid)).inserted {
      number += 1
      name = "\(kind)-\(number)"
    }
    return name
  }

  func isUnvisited(_ plan: Int, at pointer: JSONPointer) -> Bool {
    !visited.contains(PlanAtPlace(plan: plan, pointer: pointer))
  }

  /// Runs the visit of a place below unless its schema was entered on this way already.
  mutating func descend(
    into plan: Int, from parent: Int, at pointer: JSONPointer, _ value: JSON
  ) {
    guard !around.contains(plan), plan != parent else {
      return omit(
        "$ref", "recursion", pointer, true,
        "the schema repeats itself here and was varied further up", isMoot: true)
    }
    guard around.count < Self.deepest else {
      return omit(
        "properties", "variations", pointer, true, "it lies deeper than \(Self.deepest) levels")
    }
    let here = PlanAtPlace(plan: plan, pointer: pointer)
    guard !visited.contains(here) else { return }
    let outer = base
    defer { base = outer }
    if base[pointer] == nil {
      guard let given = base.setting(value, at: pointer), generator.meets(given, root) else {
        unreached[pointer] = result.omissions.count
        return omit(
          "properties", "given", pointer, true, "the whole value is invalid with a plain value here"
        )
      }
      base = given
    }
    visited.insert(here)
    if let index = unreached.removeValue(forKey: pointer) { result.omissions[index].isMoot = true }
    around.append(parent)
    visit(plan, value, at: pointer)
    around.removeLast()
  }
}
