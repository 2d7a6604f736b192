import PlumbJSON
import PlumbSchema

/// How deep embedded objects are read for rules; a schema that contains itself ends here.
private let deepestEmbedding = 4
/// How many members the rules of one object have together with those of all objects in it; deeper ones end here.
private let mostMembers = 5_000

/// The members of an object, with how many there are when those of embedded objects are counted along.
struct MemberList {
  var members: [Member] = []
  var count = 0

  /// What the members depend on: equal keys have equal members, so each is read once.
  struct Key: Hashable {
    let place: DocumentPlace
    let depth: Int
    let promise: Promise
  }
}

extension ContractBuilder {
  /// The rules of an object schema's members, those of `allOf` and of references included.
  mutating func members(of schema: DocumentNode, promise outer: Promise) -> [Member] {
    memberList(of: schema, promise: outer, depth: 0).members
  }

  private mutating func memberList(
    of schema: DocumentNode, promise outer: Promise, depth: Int
  ) -> MemberList {
    guard depth < deepestEmbedding else { return MemberList() }
    let key = MemberList.Key(place: schema.place, depth: depth, promise: outer)
    if let known = memberLists[key] { return known }
    var parts: [DocumentNode] = []
    collectObjectParts(of: schema, into: &parts)
    let required = Set(
      parts.flatMap { $0.value["required"]?.array ?? [] }.compactMap(\.string).map(TextKey.init))
    var list = MemberList()
    var positions: [TextKey: Int] = [:]
    for part in parts {
      let partPromise = reader.promise(of: part, within: outer)
      for (name, node) in part.member("properties")?.members ?? [] where list.count < mostMembers {
        let isRequired = required.contains(TextKey(name))
        guard
          var (member, inner) = member(
            name, node, isRequired: isRequired, promise: partPromise, depth: depth)
        else { continue }
        if list.count + inner > mostMembers {
          member.members = []
          inner = 0
        }
        list.count += 1 + inner
        if let index = positions[TextKey(name)] {
          list.members[index] = member
        } else {
          positions[TextKey(name)] = list.members.count
          list.members.append(member)
        }
      }
    }
    memberLists[key] = list
    return list
  }

  /// The schema itself and what it is composed of, references followed; each once.
  private mutating func collectObjectParts(
    of schema: DocumentNode, into parts: inout [DocumentNode]
  ) {
    var pending = [schema]
    var seen: Set<DocumentPlace> = []
    while let next = pending.popLast() {
      guard let resolved = reader.resolveSchema(next), resolved.value.object != nil,
        seen.insert(resolved.place).inserted
      else { continue }
      parts.append(resolved)
      pending += (resolved.member("allOf")?.elements ?? []).reversed()
    }
  }

  private mutating func member(
    _ name: String, _ node: DocumentNode, isRequired: Bool, promise outer: Promise, depth: Int
  ) -> (member: Member, inner: Int)? {
    guard let schema = compile(node), let target = reader.resolveSchema(node) else { return nil }
    // In OpenAPI 3.1 words beside a `$ref` apply too: the nearer ones win.
    let layers = [node, target].filter { $0.value.object != nil }
    func first<Value>(_ read: (DocumentNode) -> Value?) -> Value? {
      layers.lazy.compactMap(read).first
    }
    let promise =
      node.plumb == nil && target.plumb != nil && node.place != target.place
      ? outer : reader.promise(of: node, within: outer)
    let rules = layers.compactMap(\.plumb)
    let object = first { $0.value["properties"] != nil || $0.value["allOf"] != nil ? $0 : nil }
    let embedded = object.map { memberList(of: $0, promise: promise, depth: depth + 1) }
    let member = Member(
      name: name, schema: schema, isRequired: isRequired,
      isReadOnly: first { $0.bool("readOnly") } ?? false,
      isSecret: first { $0.bool("writeOnly") } ?? false
        || first { $0.string("format") } == "password",
      default: first { $0.value["default"] }, format: first { $0.string("format") },
      reference: rules.lazy.compactMap { $0.member("references") }.first.flatMap { reference($0) },
      expands: rules.lazy.compactMap { $0.string("expands") }.first,
      isImmutable: rules.lazy.compactMap { $0.bool("immutable") }.first ?? false,
      touchedBy: rules.lazy.compactMap { $0.member("touchedBy") }.first.map { actions($0) } ?? [],
      availableWhen: rules.lazy.compactMap { $0.member("availableWhen") }.first.map(conditions)
        ?? [],
      owns: rules.lazy.compactMap { $0.string("owned") }.first,
      members: embedded?.members ?? [], promise: promise)
    return (member, embedded?.count ?? 0)
  }

  private mutating func reference(_ node: DocumentNode) -> Reference? {
    if let name = node.value.string {
      resourceMentions.append((name, node))
      return .resource(name)
    }
    guard let object = reader.object(node),
      let sibling = reader.requiredString("by", of: object, called: "a reference by a sibling")
    else { return nil }
    let choices = object.members.filter { $0.name != "by" }.compactMap {
      (value, node) -> Reference.Choice? in
      guard let resource = node.value.string else { return nil }
      resourceMentions.append((resource, node))
      return Reference.Choice(value: value, resource: resource)
    }
    return .selected(by: sibling, choices)
  }

  private mutating func actions(_ node: DocumentNode) -> [Operation.Role.Action] {
    node.elements.compactMap { element in
      reader.word(element.value.string ?? "", at: element, of: "action")
    }
  }

  private func conditions(_ node: DocumentNode) -> [Member.Condition] {
    node.members.map { sibling, node in
      Member.Condition(sibling: sibling, values: node.value.array ?? [node.value])
    }
  }
}

/// A text as a key that is compared code point by code point.
struct TextKey: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: TextKey, right: TextKey) -> Bool {
    left.text.hasSameCodePoints(as: right.text)
  }

  func hash(into hasher: inout Hasher) { text.hashCodePoints(into: &hasher) }
}
