import PlumbContract
import PlumbJSON

/// Shares the members of an update among clients, so that each gives some that no other one does.
struct ClientParts {
  /// The members that an update may leave out, and that hold what is given.
  let optional: [String]

  init(planner: Planner, resource: Resource, update: Operation) {
    let isPatch = update.role?.action == .patch
    optional = (update.body?.json?.members ?? []).filter { member in
      (isPatch || !member.isRequired) && member.reference == nil && member.owns == nil
        && member.availableWhen.isEmpty && resource.member(member.name)?.isImmutable != true
        && !planner.isServerSet(member, of: resource)
    }.map(\.name)
  }

  /// What of a whole body a client gives, counted from 1: its share, and, but for a patch, what may not be left out.
  func part(of whole: PlannedBody, client: Int, clients: Int) -> PlannedBody {
    var part = whole
    for (index, name) in optional.enumerated() where index % clients != client - 1 {
      part.document = part.document.setting(nil, at: JSONPointer([name])) ?? part.document
    }
    return part
  }
}
