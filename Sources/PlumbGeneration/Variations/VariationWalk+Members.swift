import PlumbJSON
import PlumbSchema

extension VariationWalk {
  /// Leaves members out, adds an unknown one, and visits the places of the members.
  mutating func visitMembers(_ shape: ObjectShape, _ place: Place, _ index: Int) {
    let object = place.value.object ?? JSONObject()
    for member in shape.members {
      let pointer = place.pointer.appending(member.name)
      if member.isRequired {
        if wanted.contains(.invalid) {
          take("required", "missing", nil, isValid: false, at: pointer, place.plan)
        }
      } else if object[member.name] != nil, wanted.contains(.valid) {
        take("required", "left-out", nil, isValid: true, at: pointer, place.plan)
      }
      guard wanted.contains(.below) else { continue }
      guard let value = object[member.name] ?? maker.plain(member.plan) else {
        omit(
          "properties", "given", pointer, true, maker.plans.obstacle(in: member.plan).description)
        continue
      }
      descend(into: member.plan, from: index, at: pointer, value)
    }
    offerUnknownMember(shape, object, place)
  }

  private mutating func offerUnknownMember(
    _ shape: ObjectShape, _ object: JSONObject, _ place: Place
  ) {
    let candidate = ObjectCandidates(shape: shape, maker: maker, base: object).unknownMember()
    guard let value = candidate.value else { return }
    let isValid = generator.meets(value, place.plan.goal)
    guard wanted.contains(isValid ? .valid : .invalid) else { return }
    take(candidate, isValid: isValid, place)
  }

  /// Visits the first place of an array, or the one that a first item would take.
  mutating func visitItems(_ place: Place, _ index: Int) {
    guard case .array(let items) = place.value, let shape = place.arrayShape,
      shape.maximum != 0
    else { return }
    let plan = shape.plan(at: 0)
    guard let item = items.first ?? maker.plain(plan) else { return }
    descend(into: plan, from: index, at: place.pointer.appending(0), item)
  }
}

extension VariationWalk.Place {
  /// The alternative that describes most of the members that stand there.
  var objectShape: ObjectShape? {
    guard let names = value.object?.names else { return nil }
    var best: (shape: ObjectShape, known: Int)?
    for alternative in plan.alternatives {
      guard case .object(let shape) = alternative.shape else { continue }
      let missing = shape.members.count { $0.isRequired && value[$0.name] == nil }
      let known = names.count { shape.index(of: $0) != nil } - missing
      if best.map({ known > $0.known }) ?? true { best = (shape, known) }
    }
    return best?.shape
  }

  var arrayShape: ArrayShape? {
    for alternative in plan.alternatives {
      if case .array(let shape) = alternative.shape { return shape }
    }
    return nil
  }
}
