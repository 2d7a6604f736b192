extension JSON {
  /// The value at a place, or nil where there is none; of a repeated name the last one.
  package subscript(pointer: JSONPointer) -> JSON? {
    var value = self
    for token in pointer.tokens {
      guard let next = value.child(token) else { return nil }
      value = next
    }
    return value
  }

  /// This value with another in the place, or (nil) without what stands there.
  ///
  /// A member or element that stands there is replaced. A member that does not is added at the end; so is an element
  /// whose index is the array's count, or `-` (RFC 6901 §4).
  /// - Returns: nil where the place cannot be: what should hold it is absent or is no container, an index is beyond
  ///   the end, or what should be removed is absent or is the root.
  package func setting(_ value: JSON?, at pointer: JSONPointer) -> JSON? {
    setting(value, at: pointer.tokens[...])
  }

  private func child(_ token: String) -> JSON? {
    switch self {
    case .object(let object): return object[token]
    case .array(let elements):
      guard let index = JSONPointer.index(token), index < elements.count else { return nil }
      return elements[index]
    case .null, .bool, .number, .string: return nil
    }
  }

  private func setting(_ value: JSON?, at tokens: ArraySlice<String>) -> JSON? {
    guard let token = tokens.first else { return value }
    let rest = tokens.dropFirst()
    let old = child(token)
    // What is to be added or removed must have a place; what lies deeper must have something around it.
    guard old != nil || rest.isEmpty && value != nil else { return nil }
    let new: JSON?
    if let old, !rest.isEmpty {
      new = old.setting(value, at: rest)
      guard new != nil else { return nil }
    } else {
      new = value
    }
    switch self {
    case .object(var object):
      object[token] = new
      return .object(object)
    case .array(var elements):
      let index = token == "-" ? elements.count : JSONPointer.index(token)
      guard let index, index <= elements.count else { return nil }
      elements.replaceSubrange(index..<min(index + 1, elements.count), with: new.map { [$0] } ?? [])
      return .array(elements)
    case .null, .bool, .number, .string: return nil
    }
  }
}
