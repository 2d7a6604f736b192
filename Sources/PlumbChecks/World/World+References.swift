package import PlumbContract
package import PlumbJSON
import PlumbJournal

extension World {
  /// Whether a tracked resource was last seen to refer to this one.
  package func hasReferences(to target: TrackedResource, under contract: Contract) -> Bool {
    resources.contains { other in
      other.existence == .exists && !other.referencingMembers(target, under: contract).isEmpty
    }
  }
}

extension TrackedResource {
  /// The members whose value, as last shown or given, is the id of `target`.
  func referencingMembers(_ target: TrackedResource, under contract: Contract) -> [Member] {
    let values = shown ?? given
    return expected.map(\.member).filter { member in
      guard let reference = member.reference, let id = values[member.name]?.idText,
        Agreement.namesSomething(id)
      else { return false }
      return reference.resource(in: values)?.hasSameCodePoints(as: target.variable.resource) == true
        && Agreement.sameID(id, target.id)
    }
  }
}

extension Reference {
  /// The resource that an id refers to, given its siblings; nil where the selecting one has no known value.
  package func resource(in siblings: JSONObject) -> String? {
    switch self {
    case .resource(let name): return name
    case .selected(let sibling, let choices):
      guard let value = siblings[sibling]?.string else { return nil }
      return choices.first { $0.value.hasSameCodePoints(as: value) }?.resource
    }
  }
}
