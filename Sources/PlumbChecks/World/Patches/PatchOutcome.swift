import PlumbContract
import PlumbJSON

/// What a PATCH makes of the members that it names.
struct PatchOutcome {
  /// The members as they must be afterwards, whole.
  private(set) var given = JSONObject()
  /// The members that are taken away.
  private(set) var removed: [String] = []
  /// What the patch itself says of members that it changes in part.
  private(set) var parts = JSONObject()
  /// The members that it names and of which nothing can be said.
  private(set) var unclear: [String] = []

  /// Nil where nothing can be said of any member: the patch cannot be followed.
  ///
  /// `doubted` are members of what was `believed` that may hold something else.
  init?(
    _ patch: JSON, form: PatchForm, of believed: JSONObject?, doubting doubted: [String] = []
  ) {
    let isDoubted = { (name: String) in doubted.contains { $0.hasSameCodePoints(as: name) } }
    switch form {
    case .members, .merge:
      guard let changes = patch.object else { return nil }
      for change in changes.members {
        note(change, form, before: isDoubted(change.name) ? nil : believed?[change.name])
      }
    case .operations:
      guard let believed, let after = JSONPatch.applied(patch, to: .object(believed))?.object else {
        return nil
      }
      let touched = TouchedMembers(by: patch, doubting: isDoubted)
      unclear = touched.unclear
      for member in after.members where touched.isClear(member.name) {
        given[member.name] = member.value
      }
      removed = believed.members.map(\.name).filter { after[$0] == nil && touched.isClear($0) }
    }
  }

  private mutating func note(
    _ change: JSONObject.Member, _ form: PatchForm, before: JSON?
  ) {
    let (name, value) = (change.name, change.value)
    switch (form, value) {
    case (.merge, .null): removed.append(name)
    case (.merge, .object):
      guard let before else {
        // Whether anything was there is not known: what the patch says is there in any case.
        given[name] = MergePatch.applied(value, to: .null)
        return
      }
      given[name] = MergePatch.applied(value, to: before)
      parts[name] = value
    // Whether the rest of an object stays is for the server to say where the media type does not.
    case (.members, .object) where before?.object != nil: unclear.append(name)
    default: given[name] = value
    }
  }
}
