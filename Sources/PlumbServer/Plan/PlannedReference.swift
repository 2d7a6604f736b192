import PlumbContract
import PlumbJSON

/// A member that holds the id of another item (or ids, where it is an array).
struct PlannedReference: Sendable {
  /// A resource that the id may belong to.
  struct Target: Sendable {
    /// The value of the selecting sibling that stands for it; nil where there is no selector.
    var value: String?
    var resource: Int
    var form: IdentifierForm
    /// Whether this server can tell if the id exists: not for resources from elsewhere, nor for nested ones.
    var isKnown: Bool
  }

  var member: String
  var selector: String?
  var targets: [Target]

  /// The resources that the id may belong to, given the other members of the item.
  func targets(in members: JSONObject) -> [Target] {
    guard let selector, let value = members[selector]?.string else { return targets }
    return targets.filter { $0.value?.hasSameCodePoints(as: value) == true }
  }

  /// The ids that the item holds.
  func ids(in members: JSONObject) -> [JSON] {
    switch members[member] {
    case nil, .null?: []
    case .array(let ids)?: ids
    case .some(let id): [id]
    }
  }

  /// Where an id may lead to, among what this server can tell of.
  func addresses(of id: JSON, in members: JSONObject) -> [Address] {
    targets(in: members).compactMap { target in
      guard target.isKnown else { return nil }
      return ItemKey(id, form: target.form).map { Address(resource: target.resource, key: $0) }
    }
  }
}
