extension JSON {
  /// The JSON text of this value: numbers as written, every member, in order.
  package func bytes(_ style: JSONStyle = .compact) -> [UInt8] {
    var output: [UInt8] = []
    write(to: &output, style)
    return output
  }

  /// The JSON text of this value as a string.
  package func text(_ style: JSONStyle = .compact) -> String {
    String(decoding: bytes(style), as: UTF8.self)
  }

  /// Appends the JSON text of this value.
  package func write(to output: inout [UInt8], _ style: JSONStyle = .compact) {
    var writer = JSONWriter(output: output, style: style)
    // The writer owns the only reference while it appends, else each append would copy.
    output = []
    writer.write(self)
    output = writer.output
  }
}

extension JSON: CustomStringConvertible {
  /// The compact JSON text.
  package var description: String { text() }
}
