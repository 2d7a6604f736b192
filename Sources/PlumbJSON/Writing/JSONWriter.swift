/// Appends JSON texts to bytes; recursive, one small frame a level.
struct JSONWriter {
  private(set) var output: [UInt8]
  private let style: JSONStyle
  private var depth = 0

  init(output: consuming [UInt8], style: JSONStyle) {
    self.output = output
    self.style = style
  }

  mutating func write(_ value: JSON) {
    switch value {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let number): output.append(contentsOf: number.text.utf8)
    case .string(let text): write(text)
    case .array(let elements): write(elements)
    case .object(let object): write(object)
    }
  }

  private mutating func write(_ elements: [JSON]) {
    if style.layout == .indented, writeOnOneLine(elements) { return }
    output.append(UInt8(ascii: "["))
    depth += 1
    for index in elements.indices {
      separate(isFirst: index == 0)
      write(elements[index])
    }
    close(UInt8(ascii: "]"), isEmpty: elements.isEmpty)
  }

  private mutating func write(_ object: JSONObject) {
    output.append(UInt8(ascii: "{"))
    depth += 1
    let members = object.members
    for index in members.indices {
      separate(isFirst: index == 0)
      write(members[index].name)
      output.append(UInt8(ascii: ":"))
      if style.layout == .indented { output.append(UInt8(ascii: " ")) }
      write(members[index].value)
    }
    close(UInt8(ascii: "}"), isEmpty: members.isEmpty)
  }

  private mutating func write(_ text: String) {
    output.appendJSONString(text, style)
  }

  private mutating func separate(isFirst: Bool) {
    if !isFirst { output.append(UInt8(ascii: ",")) }
    breakLine()
  }

  private mutating func close(_ bracket: UInt8, isEmpty: Bool) {
    depth -= 1
    if !isEmpty { breakLine() }
    output.append(bracket)
  }

  private mutating func breakLine() {
    guard style.layout == .indented else { return }
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  /// The longest array, in bytes, that reads better on one line.
  private static let longestLine = 72

  /// Writes an array of scalars on one line, or takes it back where it grows too long.
  private mutating func writeOnOneLine(_ elements: [JSON]) -> Bool {
    guard elements.count <= Self.longestLine / 2, elements.allSatisfy(\.isScalar) else {
      return false
    }
    let start = output.count
    output.append(UInt8(ascii: "["))
    for index in elements.indices {
      if index > 0 { output.append(contentsOf: ", ".utf8) }
      write(elements[index])
      guard output.count - start < Self.longestLine else {
        output.removeSubrange(start...)
        return false
      }
    }
    output.append(UInt8(ascii: "]"))
    return true
  }
}

extension JSON {
  /// Whether this is neither an array nor an object.
  package var isScalar: Bool {
    switch self {
    case .null, .bool, .number, .string: true
    case .array, .object: false
    }
  }
}
