import PlumbContract
import PlumbJSON
import PlumbJournal

extension Planner {
  /// A JSON patch (RFC 6902) that gives another value to each member that a client may give; nil where none is taken.
  func patchBody(for operation: Operation, of resource: Resource, stamp: String) -> PlannedBody? {
    guard operation.role?.action == .patch, let media = operation.body?.jsonPatch,
      let whole = patchable(resource, stamp: stamp, isOther: true)
    else { return nil }
    let changes = (whole.document.object?.members ?? []).map { member in
      Self.operation("add", at: member.name, member.value)
    }
    guard !changes.isEmpty else { return nil }
    return PlannedBody(
      document: .array(changes), needs: whole.needs, mediaType: media.name)
  }

  /// One operation of a JSON patch on a member.
  static func operation(_ name: String, at member: String, _ value: JSON?) -> JSON {
    var operation: JSON = [
      "op": .string(name), "path": .string(JSONPointer([member]).description),
    ]
    if let value, var object = operation.object {
      object["value"] = value
      operation = .object(object)
    }
    return operation
  }

  /// Values of the members that a patch may change: those that can be given, and do not refer to anything.
  ///
  /// What a client may give is told by the update, else by the creation, and shown by the representation.
  func patchable(_ resource: Resource, stamp: String, isOther: Bool) -> PlannedBody? {
    guard let operation = contract.writing(of: resource), let body = operation.body?.document,
      var planned = self.body(for: operation, stamp: stamp, isOther: isOther)
    else { return nil }
    let kept = (planned.document.object?.members ?? []).filter { entry in
      guard let given = body.members.named(entry.name),
        let shown = resource.member(entry.name)
      else { return false }
      return !given.namesResource && given.owns == nil && !shown.isImmutable && !given.isSecret
        && shown.expands == nil && given.availableWhen.isEmpty
        && !isServerSet(given, of: resource)
        && !entry.name.hasSameCodePoints(as: resource.idMember)
    }
    planned.document = .object(JSONObject(kept))
    planned.needs = []
    return planned
  }
}
