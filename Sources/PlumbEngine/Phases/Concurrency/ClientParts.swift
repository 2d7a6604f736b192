import PlumbChecks
import PlumbContract
import PlumbGeneration
import PlumbJSON
import PlumbSchema

/// What clients give in updates at the same time: values by which each can be told from the others.
struct ClientParts {
  /// A member that holds what is given, and plain values for it.
  private struct Part {
    let name: String
    let mayBeLeftOut: Bool
    /// Empty where the body has a text of the client's own already.
    let values: [JSON]
  }

  private let parts: [Part]

  init(planner: Planner, resource: Resource, update: Operation) {
    let isPatch = update.role?.action == .patch
    let members = update.body?.document?.members ?? []
    let truth = update.body?.document.flatMap { FormTruth(of: update, as: $0, planner) }
    parts = members.compactMap { member in
      guard !member.namesResource, member.owns == nil, member.availableWhen.isEmpty,
        resource.member(member.name)?.isImmutable != true,
        !planner.isServerSet(member, of: resource),
        !members.contains(where: { $0.depends(on: member) })
      else { return nil }
      return Part(
        name: member.name, mayBeLeftOut: isPatch || !member.isRequired,
        values: planner.isFreeText(member.schema)
          ? []
          : planner.plainValues(for: member.schema).filter { value in
            truth.map { $0.canSay(value, of: member.name) } ?? true
          })
    }
  }

  /// How many members an update may leave out.
  var countOfOptional: Int { parts.count(where: \.mayBeLeftOut) }

  /// A body with the values of the client whose turn has this number.
  func body(of plain: PlannedBody, turn: Int) -> PlannedBody {
    var body = plain
    for part in parts where !part.values.isEmpty && body.document[part.name] != nil {
      let value = part.values[turn % part.values.count]
      body.document = body.document.setting(value, at: JSONPointer([part.name])) ?? body.document
    }
    return body
  }

  /// What of a body a client gives, counted from 1: its share, and what may not be left out.
  func share(of whole: PlannedBody, client: Int, clients: Int) -> PlannedBody {
    var share = whole
    for (index, part) in parts.filter(\.mayBeLeftOut).enumerated()
    where index % clients != client - 1 {
      share.document = share.document.setting(nil, at: JSONPointer([part.name])) ?? share.document
    }
    return share
  }
}

extension Member {
  /// Whether what it holds means something only beside certain values of the other member.
  fileprivate func depends(on other: Member) -> Bool {
    ([reference?.selector].compactMap(\.self) + availableWhen.map(\.sibling)).contains {
      $0.hasSameCodePoints(as: other.name)
    }
  }
}

extension Planner {
  /// How many plain values of a schema are enough to tell clients apart.
  private static let enough = 8
  /// Bytes of the longest value that a person would read at a glance.
  private static let longest = 24

  /// A few plain values of one type that a schema allows, the simplest first.
  func plainValues(for schema: SchemaID) -> [JSON] {
    let simplest = simplest(for: schema)
    var plain = [simplest]
    for variation in values.validVariations(of: schema).valid where variation.pointer.tokens.isEmpty
    {
      guard let value = variation.value, value.typeName == simplest.typeName,
        value.string?.isEmpty != true, value.text(.compact).utf8.count <= Self.longest,
        !plain.contains(value), plain.count < Self.enough
      else { continue }
      plain.append(value)
    }
    // What an update leaves out may become empty: an empty value does not tell what an update has undone.
    let telling = plain.filter { !$0.isEmptyValue }
    return telling.count > 1 ? telling : plain
  }
}
