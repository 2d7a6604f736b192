import PlumbJSON
import PlumbSchema

extension ValueMaker {
  mutating func members(of shape: ObjectShape, depth: Int, _ plan: Plan) throws(GenerationError)
    -> JSONObject
  {
    let present = presence(of: shape, depth: depth)
    var members: [JSONObject.Member] = []
    members.reserveCapacity(shape.members.count)
    for (index, member) in shape.members.enumerated() where present[index] {
      members.append(
        JSONObject.Member(name: member.name, value: try value(member.plan, depth: depth)))
    }
    if !shape.extras.isEmpty {
      try addExtras(of: shape, to: &members, depth: depth)
    }
    guard members.count >= shape.minimum, shape.maximum.map({ members.count <= $0 }) ?? true else {
      throw GenerationError(.contradiction, at: plan.schemaPointer)
    }
    return JSONObject(members)
  }

  /// Which of the listed members are there: the required, and of the others none, all or some.
  private mutating func presence(of shape: ObjectShape, depth: Int) -> [Bool] {
    // One roll decides what is likely; what is recorded is one choice for each member, simplest absent.
    let style = source.roll(4)
    var present: [Bool] = []
    present.reserveCapacity(shape.members.count)
    var count = 0
    for member in shape.members {
      let isPresent: Bool
      if member.isRequired {
        isPresent = true
      } else if canHold(member.plan, depth), shape.maximum.map({ count < $0 }) ?? true {
        let preference: UInt64? = style == 0 ? 0 : style == 1 ? 1 : nil
        isPresent = source.below(2, preferring: preference) == 1
      } else {
        isPresent = false
      }
      present.append(isPresent)
      if isPresent { count += 1 }
    }
    addDependents(of: shape, to: &present)
    addMissing(of: shape, to: &present)
    return present
  }

  /// Adds what present members ask for (`dependentRequired`), until nothing is asked for any more.
  private func addDependents(of shape: ObjectShape, to present: inout [Bool]) {
    guard !shape.dependents.isEmpty else { return }
    var isChanged = true
    while isChanged {
      isChanged = false
      for dependent in shape.dependents {
        guard let cause = shape.index(of: dependent.name), present[cause] else { continue }
        for name in dependent.required {
          guard let index = shape.index(of: name), !present[index] else { continue }
          present[index] = true
          isChanged = true
        }
      }
    }
  }

  /// Adds the shallowest of the listed members until there are as many as have to be.
  private func addMissing(of shape: ObjectShape, to present: inout [Bool]) {
    var missing = shape.minimum - present.count(where: \.self)
    guard missing > 0 else { return }
    let free = shape.members.indices
      .filter { !present[$0] && plans[shape.members[$0].plan].depth != nil }
      .sorted { (depth(of: shape.members[$0]), $0) < (depth(of: shape.members[$1]), $1) }
    for index in free where missing > 0 {
      present[index] = true
      missing -= 1
    }
    addDependents(of: shape, to: &present)
  }

  private func depth(of member: ObjectShape.Member) -> Int { plans[member.plan].depth ?? .max }

  /// Adds members under names of their own, as many as have to be and a few more.
  private mutating func addExtras(
    of shape: ObjectShape, to members: inout [JSONObject.Member], depth: Int
  ) throws(GenerationError) {
    let usable = shape.extras.filter { plans[$0.plan].depth != nil }
    let missing = max(0, shape.minimum - members.count)
    let room = shape.maximum.map { $0 - members.count - missing } ?? 3
    let isDeep = usable.allSatisfy { !canHold($0.plan, depth) }
    let more = isDeep || room <= 0 ? 0 : source.count(below: min(room, 3) + 1, usually: 2)
    for _ in 0..<min(missing + more, Self.mostItems) {
      guard let extra = source.element(of: usable),
        let name = try freshName(extra, shape, members)
      else { return }
      members.append(JSONObject.Member(name: name, value: try value(extra.plan, depth: depth)))
    }
  }

  /// A name that is neither listed nor taken: from the choices, else the first such of a numbered list of sources.
  private mutating func freshName(
    _ extra: ObjectShape.Extra, _ shape: ObjectShape, _ members: [JSONObject.Member]
  ) throws(GenerationError) -> String? {
    let isFree = { (name: String) in
      shape.index(of: name) == nil && !members.contains { $0.name.hasSameCodePoints(as: name) }
    }
    guard extra.listed.isEmpty else { return source.element(of: extra.listed.filter(isFree)) }
    let first = try source.text(extra.name, at: .root)
    if isFree(first) { return first }
    for attempt in 0..<UInt64(Self.attempts.place) {
      var other = ChoiceSource(
        seed: UInt64(members.count) &* 64 &+ attempt, stream: "name", limit: 256)
      let name = try other.text(extra.name, at: .root)
      if isFree(name) { return name }
    }
    return nil
  }
}

extension ObjectShape {
  func index(of name: String) -> Int? {
    members.firstIndex { $0.name.hasSameCodePoints(as: name) }
  }
}
