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
    while let frame = frames.last {
      frames[frames.count - 1].written += 1
      switch frame.container {
      case .array(let elements) where frame.written < elements.count:
        separate(isFirst: frame.written == 0)
        begin(elements[frame.written])
      case .object(let object) where frame.written < object.count:
        separate(isFirst: frame.written == 0)
        let member = object.members[frame.written]
        output.appendJSONString(member.name, style)
        output.append(UInt8(ascii: ":"))
        if style.layout == .indented { output.append(UInt8(ascii: " ")) }
        begin(member.value)
      case let container:
        frames.removeLast()
        if frame.written > 0 { breakLine() }
        output.append(container.isArray ? UInt8(ascii: "]") : UInt8(ascii: "}"))
      }
    }
  }

  /// Writes the whole of a scalar, or the opening bracket of a container.
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

  private mutating func separate(isFirst: Bool) {
    if !isFirst { output.append(UInt8(ascii: ",")) }
    breakLine()
  }

  private mutating func breakLine() {
    guard style.layout == .indented else { return }
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * frames.count))
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

  fileprivate var isArray: Bool {
    if case .array = self { true } else { false }
  }
}
