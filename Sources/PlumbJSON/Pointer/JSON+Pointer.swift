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
    var around: [JSON] = []
    var inner = self
    for token in pointer.tokens.dropLast() {
      guard let next = inner.child(token) else { return nil }
      around.append(inner)
      inner = next
    }
    guard let last = pointer.tokens.last else { return value }
    guard var changed = inner.replacing(last, with: value) else { return nil }
    for (container, token) in zip(around, pointer.tokens).reversed() {
      guard let next = container.replacing(token, with: changed) else { return nil }
      changed = next
    }
    return changed
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

  /// This container with another value for one of its own, an added one, or (nil) without it.
  private func replacing(_ token: String, with value: JSON?) -> JSON? {
    guard value != nil || child(token) != nil else { return nil }
    switch self {
    case .object(var object):
      object[token] = value
      return .object(object)
    case .array(var elements):
      let index = token == "-" ? elements.count : JSONPointer.index(token)
      guard let index, index <= elements.count else { return nil }
      let replaced = index..<min(index + 1, elements.count)
      elements.replaceSubrange(replaced, with: value.map { [$0] } ?? [])
      return .array(elements)
    case .null, .bool, .number, .string: return nil
    }
  }
}
