import PlumbContract
import PlumbGeneration
import PlumbJSON
import PlumbJournal

/// What the documentation lets a server answer to a variation of a body: where silence begins (design §5).
struct VariationRules {
  /// What is expected of a variation, and who says so.
  struct Judgement {
    var intent: Intent
    var promise: Promise
    var level: Level
  }

  /// Texts beyond this many bytes may meet a limit that the documentation does not mention.
  private static let surelyStorable = 1_000

  private let members: [Member]
  private let resource: Resource
  private let planner: Planner
  private let holes: Holes
  /// Whether the body creates a resource; otherwise it changes one.
  private let isCreation: Bool
  /// The names of members whose value decides what a reference names.
  private let selectors: [String]
  private let hasReferences: Bool

  init(
    members: [Member], resource: Resource, planner: Planner, holes: Holes, isCreation: Bool
  ) {
    self.members = members
    self.resource = resource
    self.planner = planner
    self.holes = holes
    self.isCreation = isCreation
    // Found once: there may be thousands of members, and of variations.
    let references = members.references
    selectors = references.compactMap(\.selector)
    hasReferences = !references.isEmpty
  }

  /// The judgement, or nil where the variation belongs to another phase.
  func judgement(of variation: Variation) -> Judgement? {
    let member = members.deepest(along: variation.pointer.tokens[...])
    // Any id that is made up may be that of a resource of somebody else.
    if member?.isOwnID == true { return nil }
    let promise = member?.promise ?? planner.contract.promise
    let intent: Intent
    var level = Level.must
    if variation.isValid {
      guard !isOtherPhases(variation, member) else { return nil }
      intent = isSilent(variation, member) ? .open : .accepted
      if let value = variation.value, !isShort(value),
        value.text(.compact).utf8.count > Self.surelyStorable
      {
        level = .should
      }
    } else {
      intent = mayBeTakenAsAbsent(variation, member) || isServerSet(variation) ? .open : .refused
    }
    return Judgement(intent: intent, promise: promise, level: level)
  }

  /// Whether a value is surely storable however it is written: no character takes more than six bytes for one.
  private func isShort(_ value: JSON) -> Bool {
    switch value {
    case .null, .bool: true
    case .string(let text): text.utf8.count * 6 + 2 <= Self.surelyStorable
    case .number, .array, .object: false
    }
  }

  /// Ids of other resources, and what selects their kind, are tried by the references phase; fixed members by lifecycle.
  private func isOtherPhases(_ variation: Variation, _ member: Member?) -> Bool {
    guard let member, let name = variation.pointer.tokens.last,
      member.name.hasSameCodePoints(as: name), variation.value != nil
    else { return false }
    if member.reference != nil { return true }
    if resource.member(member.name)?.isImmutable == true, !isCreation { return true }
    return selectors.contains { $0.hasSameCodePoints(as: name) }
  }

  /// Whether more than one answer to a valid body conforms.
  private func isSilent(_ variation: Variation, _ member: Member?) -> Bool {
    if mayBeTakenAsAbsent(variation, member) { return true }
    // A member that the documentation does not know may be refused or ignored.
    if variation.constraint == "additionalProperties" { return true }
    // An id without what tells its kind, or the other way round, says nothing clear.
    if variation.value == nil, let name = variation.pointer.tokens.last, selectors.contains(name) {
      return true
    }
    return hasReferences && namesUnknownResources(variation.whole, members, .root)
  }

  /// Whether the value may stand for no value: null, or an empty text for a member that may be left out.
  private func mayBeTakenAsAbsent(_ variation: Variation, _ member: Member?) -> Bool {
    guard let value = variation.value, value.isNull || value.string?.isEmpty == true,
      let member, let name = variation.pointer.tokens.last,
      member.name.hasSameCodePoints(as: name)
    else { return false }
    return !member.isRequired
  }

  private func isServerSet(_ variation: Variation) -> Bool {
    guard let name = variation.pointer.tokens.first,
      let member = members.named(name)
    else { return false }
    return planner.isServerSet(member, of: resource)
  }

  /// Whether the body refers to something that is not known to exist.
  private func namesUnknownResources(
    _ value: JSON, _ members: [Member], _ pointer: JSONPointer
  ) -> Bool {
    members.contains { member in
      let place = pointer.appending(member.name)
      guard let value = value[member.name], !value.isNull else { return false }
      if member.reference != nil { return !holes.isSlot(place) }
      return namesUnknownResources(value, member.members, place)
    }
  }
}

extension [Member] {
  /// The references of all members at every depth.
  fileprivate var references: [Reference] {
    flatMap { [$0.reference].compactMap(\.self) + $0.members.references }
  }
}
