import PlumbContract
import PlumbJSON
import PlumbSchema

/// What the server does with one member of a resource: the rules of the representation and of the request bodies together.
struct PlannedMember: Sendable {
  var name: String
  /// What a request gives for it is ignored.
  var isServerSet: Bool
  var isImmutable: Bool
  var isSecret: Bool
  /// What a new item has where nothing is given.
  var initial: JSON?
  var touchedBy: [Operation.Role.Action]
  /// Shows what a sibling refers to, and is not stored.
  var isExpansion: Bool
  /// The members of the object that it is, as requests or (where they have none) the representation describe them.
  var members: [Member]
}

extension PlannedMember {
  /// Joins the rules in the representation, if it is part of that, with those in the bodies that have it.
  init(_ name: String, shown: Member?, given: [Member], sampler: Sampler) {
    let all = [shown].compactMap(\.self) + given
    self.name = name
    touchedBy = all.lazy.map(\.touchedBy).first { !$0.isEmpty } ?? []
    isServerSet = all.contains(where: \.isReadOnly) || !touchedBy.isEmpty
    isImmutable = all.contains(where: \.isImmutable)
    isSecret = all.contains(where: \.isSecret)
    isExpansion = shown?.expands != nil
    members = (given + [shown].compactMap(\.self)).lazy.map(\.members).first { !$0.isEmpty } ?? []
    initial = (given + [shown].compactMap(\.self)).lazy.compactMap(\.default).first
    if initial == nil, isServerSet, touchedBy.isEmpty, let shown,
      sampler.schemas[sampler.schemas.target(of: shown.schema)].enumeration != nil
    {
      initial = sampler.value(for: shown.schema)
    }
  }
}
