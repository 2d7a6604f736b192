import PlumbJSON
import PlumbSchema

extension VariationWalk {
  /// Every valid candidate of a place, each value once.
  mutating func offerValid(_ place: Place) {
    var seen: [JSON: String] = [:]
    for alternative in place.plan.alternatives where alternative.depth != nil {
      for candidate in valid(alternative, place) {
        guard let value = candidate.value else {
          take(candidate, isValid: true, place)
          continue
        }
        // `-0.0` and `0` are one value to a schema and two to a server: what counts is the text.
        if let kind = seen[.string(value.text())] {
          omit(
            candidate.constraint, candidate.kind, place.pointer, true,
            "it is the same value as \(kind)", isMoot: true)
          continue
        }
        seen[.string(value.text())] = candidate.kind
        take(candidate, isValid: true, place)
      }
    }
    offerDocumented(place, seen)
  }

  /// The default and the examples of the schema, where they are values not tried yet.
  private mutating func offerDocumented(_ place: Place, _ seen: [JSON: String]) {
    for schema in place.plan.goal.schemas {
      let node = generator.graph[schema]
      let documented = node.defaultValue.map { [("default", $0)] } ?? []
      for (kind, value) in documented + node.examples.map({ ("examples", $0) })
      where seen[.string(value.text())] == nil {
        take(
          kind, kind == "default" ? "default" : "example", value, isValid: true, at: place.pointer,
          place.plan)
      }
    }
  }

  /// Every invalid candidate of a place, each value once; those that another alternative allows are left out.
  mutating func offerInvalid(_ place: Place) {
    var seen: Set<JSON> = []
    for alternative in place.plan.alternatives {
      for candidate in invalid(alternative, place) {
        if let value = candidate.value {
          guard !generator.meets(value, place.plan.goal) else {
            omit(
              candidate.constraint, candidate.kind, place.pointer, false, "the schema allows it",
              isMoot: true)
            continue
          }
          guard seen.insert(value).inserted else { continue }
        }
        take(candidate, isValid: false, place)
      }
    }
    offerForbidden(place, &seen)
    let keyword = place.plan.typeKeyword
    let shapes = place.plan.alternatives.map(\.shape)
    for candidate in TypeCandidates.invalid(beside: place.value, shapes, keyword) {
      guard let value = candidate.value, !generator.meets(value, place.plan.goal),
        seen.insert(value).inserted
      else { continue }
      take(candidate, isValid: false, place)
    }
  }

  /// What `not` forbids; what breaks `if` or `oneOf` alone is not looked for, and that is said.
  private mutating func offerForbidden(_ place: Place, _ seen: inout Set<JSON>) {
    var nodes: [SchemaNode] = []
    for node in place.plan.alternatives.flatMap(\.nodes)
    where !nodes.contains(where: { $0.pointer == node.pointer }) {
      nodes.append(node)
    }
    for node in nodes {
      if let not = node.not, let value = try? generator.simplest(for: not),
        !generator.meets(value, place.plan.goal), seen.insert(value).inserted
      {
        take(Candidate("not", "forbidden-value", value), isValid: false, place)
      }
      if node.conditional != nil {
        omit(
          "if", "broken", place.pointer, false, "no value is looked for that breaks \"if\" alone")
      }
      if node.oneOf.count > 1 {
        omit(
          "oneOf", "several-met", place.pointer, false,
          "no value is looked for that meets several alternatives of \"oneOf\"",
          isMoot: place.plan.alternatives.count > 1 && node.discriminator != nil)
      }
    }
  }

  private func valid(_ alternative: Plan.Alternative, _ place: Place) -> [Candidate] {
    switch alternative.shape {
    case .values(let values): ValueCandidates.valid(values, alternative.valuesKeyword)
    case .number(let shape): NumberCandidates.valid(shape, alternative.nodes)
    case .text(let shape): TextCandidates.valid(shape)
    case .array(let shape): ArrayCandidates(shape: shape, maker: maker).valid()
    case .object(let shape):
      ObjectCandidates(shape: shape, maker: maker, base: place.value.object ?? JSONObject()).valid()
    case .boolean, .null: TypeCandidates.valid(alternative.shape)
    }
  }

  private func invalid(_ alternative: Plan.Alternative, _ place: Place) -> [Candidate] {
    switch alternative.shape {
    case .values(let values): ValueCandidates.invalid(values, alternative.valuesKeyword)
    case .number(let shape): NumberCandidates.invalid(shape, alternative.nodes)
    case .text(let shape): TextCandidates.invalid(shape)
    case .array(let shape): ArrayCandidates(shape: shape, maker: maker).invalid(alternative.nodes)
    case .object(let shape):
      ObjectCandidates(shape: shape, maker: maker, base: place.value.object ?? JSONObject())
        .invalid(alternative.nodes)
    case .boolean, .null: []
    }
  }
}

extension Plan {
  /// The keyword that a value of another type breaks.
  fileprivate var typeKeyword: String {
    let nodes = alternatives.flatMap(\.nodes)
    if nodes.contains(where: { $0.types != nil }) { return "type" }
    return alternatives.first?.valuesKeyword ?? "type"
  }
}

extension Plan.Alternative {
  fileprivate var valuesKeyword: String {
    nodes.contains { $0.const != nil }
      ? "const" : nodes.contains { $0.enumeration != nil } ? "enum" : "type"
  }
}
