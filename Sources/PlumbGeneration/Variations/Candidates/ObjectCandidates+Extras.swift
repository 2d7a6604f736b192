import PlumbJSON
import PlumbSchema

/// Members whose names the schema does not list.
extension ObjectCandidates {
  /// A member under a name of its own, one for each schema that describes such.
  func describedExtras() -> [Candidate] {
    shape.extras.compactMap { extra in
      guard let name = maker.name(extra, in: shape, besides: base),
        let value = maker.plain(extra.plan)
      else { return nil }
      let kind =
        switch extra.keyword {
        case "patternProperties": "pattern-member"
        case "unevaluatedProperties": "unevaluated-member"
        default: maker.isOpen(extra.plan) ? "unknown-member" : "additional-member"
        }
      return Candidate(extra.keyword, kind, .object(base.adding(name, value)))
    }
  }

  /// A member under a name of its own whose value is of the wrong type.
  func badExtras() -> [Candidate] {
    shape.extras.compactMap { extra in
      guard let name = maker.name(extra, in: shape, besides: base),
        let value = maker.wrongType(for: extra.plan)
      else { return nil }
      let kind =
        switch extra.keyword {
        case "patternProperties": "bad-pattern-member"
        case "unevaluatedProperties": "bad-unevaluated-member"
        default: "bad-additional-member"
        }
      return Candidate(extra.keyword, kind, .object(base.adding(name, value)))
    }
  }

  /// Members whose names match a pattern that no value is allowed for, and those just beside the allowed patterns.
  func forbiddenNames() -> [Candidate] {
    var candidates = shape.forbidden.compactMap { name in
      maker.names(name).first { base[$0] == nil }.map {
        Candidate("patternProperties", "forbidden-name", .object(base.adding($0, "a")))
      }
    }
    guard let keyword = shape.closedBy else { return candidates }
    for extra in shape.extras {
      for text in TextCandidates.offPattern(extra.name) {
        guard let name = text.value?.string, base[name] == nil, shape.index(of: name) == nil,
          let value = maker.plain(extra.plan)
        else { continue }
        candidates.append(
          Candidate(keyword, "name-off-" + text.kind, .object(base.adding(name, value))))
      }
    }
    return candidates
  }

  /// Members whose names `propertyNames` does not allow: beside its pattern, too short, too long, unlisted.
  func badNames(_ nodes: [SchemaNode]) -> [Candidate] {
    let value = shape.extras.last.flatMap { maker.plain($0.plan) } ?? "a"
    return nodes.compactMap(\.propertyNames).flatMap { schema -> [Candidate] in
      let plain = ["", "A", "a", "0", "a b", "_", String(repeating: "a", count: 1_000)]
      let named = maker.generator.invalidVariations(of: schema).invalid.compactMap { variation in
        variation.value?.string.map { (kind: "name-" + variation.kind, name: $0) }
      }
      let all = plain.map { (kind: "bad-name", name: $0) } + named
      var kinds: Set<String> = []
      return all.compactMap { kind, name in
        guard base[name] == nil, !maker.generator.meets(.string(name), schema),
          kinds.insert(kind).inserted
        else { return nil }
        return Candidate("propertyNames", kind, .object(base.adding(name, value)))
      }
    }
  }
}

extension JSONObject {
  func adding(_ name: String, _ value: JSON) -> JSONObject {
    var object = self
    object[name] = value
    return object
  }
}
