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
    for extra in shape.extras {
      guard let name = maker.name(extra.name), base[name] == nil,
        let value = maker.plain(extra.plan)
      else { continue }
      candidates.append(
        Candidate("additionalProperties", "additional-member", .object(base.adding(name, value))))
    }
    return candidates
  }

  func invalid() -> [Candidate] {
    var candidates: [Candidate] = []
    if shape.minimum > 0 {
      let kept = base.members.prefix(shape.minimum - 1)
      candidates.append(
        Candidate("minProperties", "too-few-members", .object(JSONObject(Array(kept)))))
    }
    if let maximum = shape.maximum, maximum <= ArrayCandidates.reach {
      var object = base
      var number = 1
      while object.count <= maximum {
        object = object.adding("extra\(number)", "a")
        number += 1
      }
      candidates.append(Candidate("maxProperties", "too-many-members", .object(object)))
    }
    return candidates
  }

  /// A member that no schema lists; whether that is valid is for the validator to say.
  func unknownMember() -> Candidate {
    var name = "unknownMember"
    while shape.index(of: name) != nil || base[name] != nil { name += "X" }
    return Candidate("additionalProperties", "unknown-member", .object(base.adding(name, "a")))
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

extension JSONObject {
  fileprivate func adding(_ name: String, _ value: JSON) -> JSONObject {
    var object = self
    object[name] = value
    return object
  }
}
