package import PlumbJSON
package import PlumbSchema

extension ValueGenerator {
  /// A variation of a valid body in which one place, found by choices, breaks one constraint, found by choices.
  ///
  /// Nil where the schema leaves nothing to break: whatever is sent to `{}` is valid.
  package func invalidVariation(
    of body: JSON, schema: SchemaID, from source: inout ChoiceSource
  ) -> Variation? {
    let goal = Goal([schema], in: graph)
    let (index, plans) = plan(for: goal)
    let places = PlaceList(of: body, index, plans).places
    let start = source.index(below: places.count)
    // A place where nothing can be broken hands on to the next one.
    for place in places[start...] + places[..<start] {
      var walk = VariationWalk(self, plans, base: body, root: goal, wanted: .invalid)
      walk.visit(place.plan, place.value, at: place.pointer)
      if let variation = source.element(of: walk.result.made) { return variation }
    }
    return nil
  }
}

/// The places of a value with their plans: itself, members, items, in the order written.
struct PlaceList {
  /// Of larger values only so many places are told apart.
  static let most = 1_000

  private(set) var places: [(plan: Int, value: JSON, pointer: JSONPointer)] = []

  init(of value: JSON, _ plan: Int, _ plans: PlanTable) {
    collect(value, plan, .root, plans)
  }

  private mutating func collect(
    _ value: JSON, _ plan: Int, _ pointer: JSONPointer, _ plans: PlanTable
  ) {
    guard places.count < Self.most else { return }
    places.append((plan, value, pointer))
    let place = VariationWalk.Place(pointer: pointer, plan: plans[plan], value: value)
    if let object = place.objectShape {
      for member in object.members {
        guard let inner = value[member.name] else { continue }
        collect(inner, member.plan, pointer.appending(member.name), plans)
      }
    } else if let items = value.array, let array = place.arrayShape {
      for (index, item) in items.enumerated() {
        collect(item, array.plan(at: index), pointer.appending(index), plans)
      }
    }
  }
}
