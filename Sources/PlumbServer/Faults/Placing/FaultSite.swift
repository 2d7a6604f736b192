import PlumbContract
import PlumbJSON
import PlumbSchema

/// A member that an operation takes, stores and shows: a place where a fault can sit and be seen.
struct FaultSite: Sendable {
  let operation: Operation
  let resource: Resource
  let member: Member
  let schema: SchemaNode

  var name: String { member.name }
  var pointer: JSONPointer { JSONPointer([member.name]) }
}

extension Contract {
  /// The operations of an action, in the order of the contract from the resource on whose turn it is.
  ///
  /// Faults take turns, so that every resource has some: the first resource with such an operation is number 0.
  func operations(_ action: Operation.Role.Action, turn: Int = 0) -> [Operation] {
    let all = operations.filter { $0.role?.action == action }
    guard !all.isEmpty else { return [] }
    let first = turn % all.count
    return Array(all[first...] + all[..<first])
  }

  /// The members of the bodies of an action that clients can set, those first that the documentation promises itself.
  func sites(_ action: Operation.Role.Action, turn: Int = 0) -> [FaultSite] {
    let sites = operations(action, turn: turn).flatMap { operation -> [FaultSite] in
      guard let resource = resource(of: operation) else { return [] }
      return (operation.body?.document?.members ?? []).compactMap { member in
        guard let shown = resource.member(member.name), !shown.isReadOnly, !member.isReadOnly,
          shown.touchedBy.isEmpty, shown.expands == nil, member.owns == nil,
          !member.name.hasSameCodePoints(as: resource.idMember)
        else { return nil }
        return FaultSite(
          operation: operation, resource: resource, member: member,
          schema: schemas[schemas.target(of: member.schema)])
      }
    }
    return sites.filter { $0.member.promise.basis == .documented }
      + sites.filter { $0.member.promise.basis == .inferred }
  }

  /// The members that an operation shows, those that are shown only on request left out.
  func shownSites(_ action: Operation.Role.Action, turn: Int = 0) -> [FaultSite] {
    operations(action, turn: turn).flatMap { operation -> [FaultSite] in
      guard let resource = resource(of: operation) else { return [] }
      return resource.members.filter { $0.expands == nil && $0.members.isEmpty }.map { member in
        FaultSite(
          operation: operation, resource: resource, member: member,
          schema: schemas[schemas.target(of: member.schema)])
      }
    }
  }
}

extension FaultSite {
  /// Whether the member is a text of the client's own choice: no form, no list of values, no id, no secret.
  var isFreeText: Bool {
    schema.takes(.string, orNull: true) && schema.enumeration == nil && schema.format == nil
      && schema.pattern == nil && member.reference == nil && !member.isSecret
      && !member.isImmutable && resource.member(name)?.isImmutable != true
      && member.availableWhen.isEmpty
  }

  var isNumber: Bool { schema.isNumeric && member.reference == nil && !isID }
  var isWholeNumber: Bool { isNumber && schema.types?.contains(.number) == false }
  var isID: Bool { name.hasSameCodePoints(as: resource.idMember) }
  var isArray: Bool { schema.takes(.array, orNull: true) }
  var isBoolean: Bool { schema.takes(.boolean, orNull: true) }
  var isOptional: Bool { !member.isRequired }
  /// Whether the representation need not have it, so that it can be seen to be missing.
  var mayBeMissing: Bool { resource.member(name)?.isRequired == false }
}

extension Operation {
  /// Whether its success has a body: a creation that has none tells by Location alone what it has made.
  var showsWhatItMakes: Bool { successes.contains { !$0.content.isEmpty } }
}

extension SchemaNode {
  /// Whether a number is among what the schema takes, and no text.
  var isNumeric: Bool {
    guard let types else { return false }
    return !types.isDisjoint(with: [.integer, .number]) && !types.contains(.string)
  }

  /// Whether values of one type are all that the schema takes, but perhaps null.
  func takes(_ type: TypeSet, orNull: Bool) -> Bool {
    types == type || orNull && types == type.union(.null)
  }
}
