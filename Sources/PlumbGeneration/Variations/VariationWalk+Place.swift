import PlumbJSON
import PlumbSchema

extension VariationWalk {
  /// Every valid candidate of a place, each value once.
  mutating func offerValid(_ place: Place, _ goings: [Going]) {
    var seen: [JSON: String] = [:]
    for alternative in place.plan.alternatives where alternative.depth != nil {
      for candidate in valid(alternative, place) {
        guard let value = candidate.value else {
          take(candidate, isValid: true, place)
          continue
        }
        // What the required members of a way make by themselves is offered with the way.
        if candidate.constraint == "required", !alternative.ways.isEmpty,
          !generator.meets(value, place.plan.goal)
        {
          continue
        }
        // `-0.0` and `0` are one value to a schema and two to a server: what counts is the text.
        let text = JSON.string(value.text())
        if let kind = seen[text] {
          omit(
            candidate.constraint, candidate.kind, place.pointer, true,
            "it is the same value as \(kind)", isMoot: true)
          continue
        }
        seen[text] = candidate.kind
        take(candidate, isValid: true, place)
      }
    }
    offer(goings, from: place, &seen)
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
    offerBreaches(of: place, &seen)
    let keyword = place.plan.typeKeyword
    let shapes = place.plan.alternatives.map(\.shape)
    for candidate in TypeCandidates.invalid(beside: place.value, shapes, keyword) {
      guard let value = candidate.value, !generator.meets(value, place.plan.goal),
        seen.insert(value).inserted
      else { continue }
      take(candidate, isValid: false, place)
    }
  }

  private func valid(_ alternative: Plan.Alternative, _ place: Place) -> [Candidate] {
    switch alternative.shape {
    case .values(let values): ValueCandidates.valid(values, alternative.valuesKeyword)
    case .number(let shape): NumberCandidates.valid(shape, alternative.nodes)
    case .text(let shape): TextCandidates.valid(shape)
    case .array(let shape):
      ArrayCandidates(shape: shape, maker: maker).valid(alternative.nodes)
    case .object(let shape):
      ObjectCandidates(shape: shape, maker: maker, base: base(of: shape, place)).valid()
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
      ObjectCandidates(shape: shape, maker: maker, base: base(of: shape, place))
        .invalid(alternative.nodes)
    case .boolean, .null: []
    }
  }

  /// What stands at the place, without what belongs to another of several alternatives.
  private func base(of shape: ObjectShape, _ place: Place) -> JSONObject {
    let object = place.value.object ?? JSONObject()
    guard place.plan.alternatives.count(where: \.isObject) > 1 else { return object }
    var base = JSONObject()
    for member in shape.members {
      let value = object[member.name].flatMap { maker.meets($0, member.plan) ? $0 : nil }
      guard member.isRequired || value != nil, let value = value ?? maker.plain(member.plan) else {
        continue
      }
      base.append(member.name, value)
    }
    return base
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
  fileprivate var isObject: Bool { if case .object = shape { true } else { false } }

  fileprivate var valuesKeyword: String {
    nodes.contains { $0.const != nil }
      ? "const" : nodes.contains { $0.enumeration != nil } ? "enum" : "type"
  }
}
