import PlumbJSON
import PlumbSchema

/// What to try where an object stands, as a whole; its members are places of their own.
struct ObjectCandidates {
  let shape: ObjectShape
  let maker: PlainMaker
  /// What stands there in the plain value.
  let base: JSONObject

  func valid() -> [Candidate] {
    var candidates: [Candidate] = []
    if let object = object({ $0.isRequired }) {
      let kind = object.isEmpty ? "no-members" : "only-required-members"
      candidates.append(Candidate("required", kind, .object(object)))
    }
    if let object = object({ _ in true }) {
      candidates.append(Candidate("properties", "all-members", .object(object)))
    }
    candidates += sizes()
    return candidates + describedExtras() + withDependents()
  }

  /// As few members as may be, as many as may be, and one within both.
  private func sizes() -> [Candidate] {
    var sizes: [(constraint: String, kind: String, count: Int)] = []
    if shape.minimum > 0 {
      sizes.append(("minProperties", "fewest-members", shape.minimum))
      sizes.append(("minProperties", "above-fewest-members", shape.minimum + 1))
    }
    if let maximum = shape.maximum, maximum <= ArrayCandidates.reach {
      sizes.append(("maxProperties", "below-most-members", maximum - 1))
      sizes.append(("maxProperties", "most-members", maximum))
    }
    return sizes.compactMap { size in
      guard size.count >= shape.minimum, size.count <= shape.maximum ?? .max,
        let object = object(of: size.count)
      else { return nil }
      return Candidate(size.constraint, size.kind, .object(object))
    }
  }

  func invalid(_ nodes: [SchemaNode]) -> [Candidate] {
    var candidates: [Candidate] = []
    let required = shape.members.count(where: \.isRequired)
    if shape.minimum > required, let object = object(of: shape.minimum - 1) {
      candidates.append(Candidate("minProperties", "too-few-members", .object(object)))
    }
    if let maximum = shape.maximum, maximum <= ArrayCandidates.reach {
      var object = object(of: maximum) ?? base
      var number = 1
      while object.count <= maximum {
        object = object.adding("extra\(number)", "a")
        number += 1
      }
      candidates.append(Candidate("maxProperties", "too-many-members", .object(object)))
    }
    return candidates + badExtras() + forbiddenNames() + badNames(nodes) + withoutDependents()
  }

  /// A member together with all that it asks for.
  private func withDependents() -> [Candidate] {
    shape.dependents.compactMap { dependent in
      var object = base
      for name in [dependent.name] + dependent.required where object[name] == nil {
        guard let index = shape.index(of: name), let value = maker.plain(shape.members[index].plan)
        else { return nil }
        object[name] = value
      }
      return Candidate(
        "dependentRequired", "\(dependent.name)-with-what-it-asks-for", .object(object))
    }
  }

  /// A member without those that it asks for.
  private func withoutDependents() -> [Candidate] {
    shape.dependents.flatMap { dependent -> [Candidate] in
      guard let index = shape.index(of: dependent.name),
        let cause = base[dependent.name] ?? maker.plain(shape.members[index].plan)
      else { return [] }
      return dependent.required.compactMap { name in
        guard shape.index(of: name).map({ !shape.members[$0].isRequired }) ?? true else {
          return nil
        }
        var object = base.adding(dependent.name, cause)
        for other in dependent.required where !other.hasSameCodePoints(as: name) {
          guard object[other] == nil, let index = shape.index(of: other) else { continue }
          object[other] = maker.plain(shape.members[index].plan)
        }
        object[name] = nil
        return Candidate(
          "dependentRequired", "\(dependent.name)-without-\(name)", .object(object))
      }
    }
  }

  /// An object of so many members: the required ones, then the others, then some under names of their own.
  private func object(of count: Int) -> JSONObject? {
    let required = shape.members.filter(\.isRequired)
    guard count >= required.count else { return nil }
    var object = JSONObject()
    let free = shape.members.filter { !$0.isRequired }
    for member in required + free where object.count < count {
      guard let value = base[member.name] ?? maker.plain(member.plan) else { continue }
      object.append(member.name, value)
    }
    guard object.count < count, let extra = shape.extras.last, let value = maker.plain(extra.plan)
    else { return object.count == count ? object : nil }
    var number = 1
    while object.count < count {
      if object["extra\(number)"] == nil { object.append("extra\(number)", value) }
      number += 1
    }
    return object
  }

  /// A member that no schema lists; whether that is valid is for the validator to say.
  func unknownMember() -> Candidate {
    var name = "unknownMember"
    while shape.index(of: name) != nil || base[name] != nil { name += "X" }
    return Candidate(
      shape.closedBy ?? "additionalProperties", "unknown-member", .object(base.adding(name, "a")))
  }

  /// The members that are asked for, in the order of the schema; as they stand where they stand.
  private func object(_ isWanted: (ObjectShape.Member) -> Bool) -> JSONObject? {
    var object = JSONObject()
    for member in shape.members where isWanted(member) {
      guard let value = base[member.name] ?? maker.plain(member.plan) else {
        if member.isRequired { return nil }
        continue
      }
      object.append(member.name, value)
    }
    return object
  }
}
