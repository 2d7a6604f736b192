/// Bytes from the wire made fit for a message to people: quoted, control characters escaped, cut when long.
enum Quoted {
  static let longest = 60

  static func text(_ bytes: Span<UInt8>) -> String {
    var result = "\""
    let shown = bytes.count > longest ? bytes.extracting(first: longest) : bytes
    for scalar in FieldText.decode(shown).unicodeScalars {
      switch scalar.value {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x0D: result += "\\r"
      case 0x0A: result += "\\n"
      case 0x09: result += "\\t"
      case 0..<0x20, 0x7F...0x9F: result += "\\x" + hex(UInt8(truncatingIfNeeded: scalar.value))
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + (bytes.count > longest ? "…\"" : "\"")
  }

  static func text(_ string: String) -> String {
    text(string.utf8.span)
  }

  /// Two hexadecimal digits.
  static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "0" + digits : digits
  }
}
