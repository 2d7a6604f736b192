/// Appends JSON texts to bytes; open containers wait on the heap, so no depth can overflow the stack.
struct JSONWriter {
  /// A container of which some has been written.
  private struct Frame {
    let container: JSON
    var written = 0
  }

  private(set) var output: [UInt8]
  private let style: JSONStyle
  private var frames: [Frame] = []

  init(output: consuming [UInt8], style: JSONStyle) {
    self.output = output
    self.style = style
  }

  mutating func write(_ value: JSON) {
    begin(value)
    while let frame = frames.popLast() {
      switch frame.container {
      case .array(let elements): resume(frame, elements)
      case .object(let object): resume(frame, object.members)
      case .null, .bool, .number, .string: break
      }
    }
  }

  /// Goes on with an array up to the next container in it, or to its end.
  private mutating func resume(_ frame: Frame, _ elements: [JSON]) {
    for index in frame.written..<elements.count {
      separate(isFirst: index == 0, depth: frames.count + 1)
      guard elements[index].isScalar else {
        frames.append(Frame(container: frame.container, written: index + 1))
        return begin(elements[index])
      }
      begin(elements[index])
    }
    close(UInt8(ascii: "]"), isEmpty: elements.isEmpty)
  }

  /// Goes on with an object up to the next container in it, or to its end.
  private mutating func resume(_ frame: Frame, _ members: [JSONObject.Member]) {
    for index in frame.written..<members.count {
      separate(isFirst: index == 0, depth: frames.count + 1)
      output.appendJSONString(members[index].name, style)
      output.append(UInt8(ascii: ":"))
      if style.layout == .indented { output.append(UInt8(ascii: " ")) }
      guard members[index].value.isScalar else {
        frames.append(Frame(container: frame.container, written: index + 1))
        return begin(members[index].value)
      }
      begin(members[index].value)
    }
    close(UInt8(ascii: "}"), isEmpty: members.isEmpty)
  }

  /// Writes the whole of a scalar, or the opening bracket of a container that is to be resumed.
  private mutating func begin(_ value: JSON) {
    switch value {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let number): output.append(contentsOf: number.text.utf8)
    case .string(let text): output.appendJSONString(text, style)
    case .array(let elements):
      if style.layout == .indented, writeOnOneLine(elements) { return }
      output.append(UInt8(ascii: "["))
      frames.append(Frame(container: value))
    case .object:
      output.append(UInt8(ascii: "{"))
      frames.append(Frame(container: value))
    }
  }

  private mutating func separate(isFirst: Bool, depth: Int) {
    if !isFirst { output.append(UInt8(ascii: ",")) }
    breakLine(depth: depth)
  }

  private mutating func close(_ bracket: UInt8, isEmpty: Bool) {
    if !isEmpty { breakLine(depth: frames.count) }
    output.append(bracket)
  }

  private mutating func breakLine(depth: Int) {
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
    for (index, element) in elements.enumerated() {
      if index > 0 { output.append(contentsOf: ", ".utf8) }
      begin(element)
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
