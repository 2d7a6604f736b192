import PlumbContract
import PlumbJSON
import PlumbSchema

/// What a representation shows of an item: its members in the order of the contract.
struct View: Sendable {
  struct Shown: Sendable {
    var name: String
    var source: Source
    /// What stands there where there is no value; nil where the member is left out then.
    var fallback: JSON?
  }

  enum Source: Sendable {
    case stored
    /// What the reference leads to, seen through the members that the contract gives for it.
    case expansion(PlannedReference, View, isShownUnasked: Bool)
    /// What the contract calls the content of something that this server does not hold.
    case nothing
  }

  var members: [Shown]
}

extension View {
  init(
    _ members: [Member], shownUnasked: [String], references: [PlannedReference], sampler: Sampler
  ) {
    self.members = members.map { member in
      let reference = member.expands.flatMap { sibling in
        references.first { $0.member.hasSameCodePoints(as: sibling) }
      }
      let source: Source =
        switch (member.expands, reference) {
        case (nil, _): .stored
        case (_?, let reference?) where reference.targets.contains(where: \.isKnown):
          .expansion(
            reference,
            // An expansion inside an expansion is not followed, so that references in a circle end.
            View(member.members, shownUnasked: [], references: [], sampler: sampler),
            isShownUnasked: shownUnasked.contains { $0.hasSameCodePoints(as: member.name) })
        default: .nothing
        }
      return Shown(
        name: member.name, source: source,
        fallback: member.isRequired ? Self.fallback(for: member.schema, sampler) : nil)
    }
  }

  private static func fallback(for schema: SchemaID, _ sampler: Sampler) -> JSON? {
    sampler.schemas.isValid(.null, against: schema) ? .null : sampler.value(for: schema)
  }
}
