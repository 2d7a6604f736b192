/// The parameters behind the value of a field: `form-data; name="a b"; filename=c` (RFC 9110 §5.6.6).
struct FieldParameters {
  private var pairs: [(name: String, value: String)] = []

  init(of field: String) {
    var rest = Array(field.utf8)[...]
    _ = Self.token(&rest)
    while rest.popFirst() == UInt8(ascii: ";") {
      let name = Self.token(&rest, until: [UInt8(ascii: "=")])
      guard rest.popFirst() == UInt8(ascii: "=") else { break }
      let value = Self.value(&rest)
      pairs.append((name.lowercased(), value))
    }
  }

  /// The first parameter of the name, which is given in lower case.
  subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

  /// Text up to the next parameter, without the spaces around it.
  private static func token(_ rest: inout ArraySlice<UInt8>, until ends: [UInt8] = []) -> String {
    let text = rest.prefix { $0 != UInt8(ascii: ";") && !ends.contains($0) }
    rest = rest.dropFirst(text.count)
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let trimmed = text.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
    return String(decoding: Array(trimmed), as: UTF8.self)
  }

  /// A token, or text in quotes in which a backslash takes the next character as it is.
  private static func value(_ rest: inout ArraySlice<UInt8>) -> String {
    guard rest.first == UInt8(ascii: "\"") else { return token(&rest) }
    rest.removeFirst()
    var bytes: [UInt8] = []
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\"), let next = rest.popFirst() {
        bytes.append(next)
      } else {
        bytes.append(byte)
      }
    }
    _ = token(&rest)
    return String(decoding: bytes, as: UTF8.self)
  }
}
