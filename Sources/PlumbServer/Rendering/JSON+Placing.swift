import PlumbJSON

extension JSON {
  /// The value with another one at a place, objects made on the way to it.
  func placing(_ value: JSON, at tokens: ArraySlice<String>) -> JSON {
    guard let token = tokens.first else { return value }
    var object = object ?? JSONObject()
    object[token] = (object[token] ?? .null).placing(value, at: tokens.dropFirst())
    return .object(object)
  }
}
