import PlumbJSON

/// The document under the hands of the reader: resolves references and gathers problems.
struct DocumentReader {
  let root: DocumentNode
  private(set) var problems: [ContractProblem] = []

  init(_ document: JSON) {
    root = DocumentNode(value: document, pointer: JSONPointer())
  }

  mutating func report(_ reason: ContractProblem.Reason, at pointer: JSONPointer) {
    let problem = ContractProblem(reason, at: pointer)
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// Follows `$ref` from `node` until something else is found (OpenAPI 3.1.1 §4.8.23); nil where it leads nowhere.
  mutating func resolve(_ node: DocumentNode) -> DocumentNode? {
    var current = node
    var seen: [JSONPointer] = []
    while let text = current.string("$ref") {
      guard text.hasPrefix("#") else {
        report(.externalReference(text), at: current.pointer)
        return nil
      }
      guard let target = fragmentTarget(text) else {
        report(.unresolvedReference(text), at: current.pointer)
        return nil
      }
      guard !seen.contains(target.pointer) else {
        report(.circularReference(text), at: current.pointer)
        return nil
      }
      seen.append(target.pointer)
      current = target
    }
    return current
  }

  /// What the URI fragment `#/…` points to: a JSON Pointer, percent-encoded (RFC 6901 §6).
  private func fragmentTarget(_ fragment: String) -> DocumentNode? {
    guard let text = percentDecoded(fragment.dropFirst()),
      let pointer = JSONPointer(parsing: text),
      let value = root.value[pointer]
    else { return nil }
    return DocumentNode(value: value, pointer: pointer)
  }

  /// The object at `node`, reporting where it is something else.
  mutating func object(_ node: DocumentNode) -> DocumentNode? {
    guard node.value.object == nil else { return node }
    report(.notAnObject(found: described(node.value)), at: node.pointer)
    return nil
  }

  /// The text of the member `name`, reporting where it is missing or something else.
  mutating func requiredString(_ name: String, of node: DocumentNode, called owner: String)
    -> String?
  {
    guard let value = node.value[name] else {
      report(.missing(member: name, of: owner), at: node.pointer)
      return nil
    }
    guard let text = value.string else {
      report(
        .wrongType(expected: "a string", found: described(value)), at: node.pointer.appending(name))
      return nil
    }
    return text
  }
}

/// A value in words, for messages: `the string "a"`, `an array`.
func described(_ value: JSON) -> String {
  switch value {
  case .null: "null"
  case .bool(let flag): flag ? "true" : "false"
  case .number(let number): "the number \(number.text)"
  case .string(let text): "the string \"\(text.prefix(40))\""
  case .array: "an array"
  case .object: "an object"
  }
}

/// The text with `%41` read as `A`, or nil where an escape is broken or the bytes are no UTF-8.
private func percentDecoded(_ text: Substring) -> String? {
  guard text.utf8.contains(0x25) else { return String(text) }
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    guard byte == 0x25 else {
      bytes.append(byte)
      continue
    }
    guard let high = rest.popFirst().flatMap(hexadecimalValue),
      let low = rest.popFirst().flatMap(hexadecimalValue)
    else { return nil }
    bytes.append(high << 4 | low)
  }
  return String(validating: bytes, as: UTF8.self)
}

private func hexadecimalValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}
