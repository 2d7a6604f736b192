import PlumbJSON
import PlumbSchema

extension VariationWalk {
  /// Leaves members out, adds an unknown one, and visits the places of the members.
  ///
  /// Beside a shape that was visited before, only what is new is left out and added.
  mutating func visitMembers(
    _ shape: ObjectShape, _ place: Place, _ index: Int, beside known: ObjectShape? = nil
  ) {
    let object = place.value.object ?? JSONObject()
    for member in shape.members {
      let pointer = place.pointer.appending(member.name)
      if member.isRequired {
        if wanted.contains(.invalid), known?.requires(member.name) != true {
          let demanding = place.plan.nodes.first { $0.requires(member.name) }
          take(
            "required", "missing", nil, isValid: false, at: pointer, place.plan,
            demanding?.pointer.appending("required"))
        }
      } else if object[member.name] != nil, wanted.contains(.valid),
        isUnvisited(member.plan, at: pointer)
      {
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
    if wanted.contains(.below) { visitExtras(shape, object, place, index) }
    if known == nil { offerUnknownMember(shape, object, place) }
  }

  /// Visits the place of a member under a name of its own, one of each kind that the schema describes.
  private mutating func visitExtras(
    _ shape: ObjectShape, _ object: JSONObject, _ place: Place, _ index: Int
  ) {
    for extra in shape.extras where !maker.plans[extra.plan].goal.schemas.isEmpty {
      guard let name = maker.name(extra, in: shape, besides: JSONObject()),
        let value = object[name] ?? maker.plain(extra.plan)
      else { continue }
      descend(into: extra.plan, from: index, at: place.pointer.appending(name), value)
    }
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

  /// Visits each place that has a schema of its own, and the first of those that share one.
  mutating func visitItems(_ shape: ArrayShape, _ place: Place, _ index: Int) {
    guard case .array(let items) = place.value else { return }
    // What `contains` asks for stays as it is: an item behind it is varied.
    let last = shape.prefix.count + (shape.contained?.count ?? 0)
    for position in Array(0..<shape.prefix.count) + [last]
    where position < shape.maximum ?? .max && position < ArrayCandidates.reach {
      let plan = shape.plan(at: position)
      if position < items.count {
        descend(into: plan, from: index, at: place.pointer.appending(position), items[position])
      } else if let longer = ArrayCandidates(shape: shape, maker: maker).items(position + 1) {
        let all = JSON.array(items + longer.dropFirst(items.count))
        guard let whole = base.setting(all, at: place.pointer), generator.meets(whole, root) else {
          continue
        }
        let outer = base
        defer { base = outer }
        base = whole
        descend(into: plan, from: index, at: place.pointer.appending(position), longer[position])
      }
    }
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

extension SchemaNode {
  fileprivate func requires(_ name: String) -> Bool {
    required.contains { $0.hasSameCodePoints(as: name) }
  }
}

extension ObjectShape {
  fileprivate func requires(_ name: String) -> Bool {
    index(of: name).map { members[$0].isRequired } ?? false
  }
}
