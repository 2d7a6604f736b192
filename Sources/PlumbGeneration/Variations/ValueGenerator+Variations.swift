package import PlumbJSON
package import PlumbSchema

/// The deterministic and complete lists: what a coverage phase tries, without any randomness.
extension ValueGenerator {
  /// Every enum value, each bound from inside, each form of a format, awkward text, orders and lengths.
  package func validVariations(of schema: SchemaID) -> Variations {
    variations(of: schema, .valid)
  }

  /// Each constraint broken one at a time, from near and from far.
  package func invalidVariations(of schema: SchemaID) -> Variations {
    variations(of: schema, .invalid)
  }

  /// Variations of each place of a body at every depth: its members and theirs, items, members left out and added.
  ///
  /// The body has to be valid: otherwise nothing that is made from it could be told apart, and that is said.
  package func variations(ofBody base: JSON, schema: SchemaID) -> Variations {
    walk(base, schema, [.valid, .invalid, .below])
  }

  private func variations(of schema: SchemaID, _ wanted: VariationWalk.Wanted) -> Variations {
    do {
      return walk(try simplest(for: schema), schema, wanted)
    } catch {
      return omitting("simplest", wanted, "\(error)")
    }
  }

  private func walk(_ base: JSON, _ schema: SchemaID, _ wanted: VariationWalk.Wanted) -> Variations
  {
    let goal = Goal([schema], in: graph)
    guard meets(base, goal) else {
      let violation = graph.violations(of: base, against: schema, limit: 1, direction: direction)
        .first
      return omitting(
        "base", wanted, "the body to vary is invalid: \(violation.map { "\($0)" } ?? "")")
    }
    let (index, plans) = plan(for: goal)
    var walk = VariationWalk(self, plans, base: base, root: goal, wanted: wanted)
    // Worth finding out only where there are many places.
    walk.placesAreApart = wanted.contains(.below) && plans.keepsPlacesApart(index)
    walk.visit(index, base, at: .root)
    return walk.result
  }

  private func omitting(_ kind: String, _ wanted: VariationWalk.Wanted, _ reason: String)
    -> Variations
  {
    Variations(omissions: [
      Omission(
        constraint: "type", kind: kind, pointer: .root, isValid: wanted.contains(.valid),
        reason: reason, isMoot: false)
    ])
  }
}
