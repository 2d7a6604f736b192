import PlumbJSON

/// A document after a merge patch (RFC 7396 §2).
enum MergePatch {
  static func applied(_ patch: JSON, to document: JSON) -> JSON {
    guard let changes = patch.object else { return patch }
    var result = document.object ?? JSONObject()
    for change in changes.members {
      result[change.name] =
        change.value.isNull
        ? JSON?.none : applied(change.value, to: result[change.name] ?? .null)
    }
    return .object(result)
  }
}
