import PlumbContract
import PlumbJSON
import PlumbSchema

/// A member that an operation takes, stores and shows: a place where a fault can sit and be seen.
struct FaultSite: Sendable {
  let operation: Operation
  let resource: Resource
  let member: Member
  let schema: SchemaNode

  var pointer: JSONPointer { JSONPointer([member.name]) }
}

extension Contract {
  /// The operations of an action in the order of the contract.
  func operations(_ action: Operation.Role.Action) -> [Operation] {
    operations.filter { $0.role?.action == action }
  }

  /// The members of the bodies of an action that clients can set, those first that the documentation promises itself.
  func sites(_ action: Operation.Role.Action) -> [FaultSite] {
    let sites = operations(action).flatMap { operation -> [FaultSite] in
      guard let resource = resource(of: operation) else { return [] }
      return (operation.body?.json?.members ?? []).compactMap { member in
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
}

extension SchemaNode {
  /// Whether a number is among what the schema takes, and no text.
  var isNumeric: Bool {
    guard let types else { return false }
    return !types.isDisjoint(with: [.integer, .number]) && !types.contains(.string)
  }
}
