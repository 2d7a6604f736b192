import PlumbJSON

/// `json-pointer` (RFC 6901 §5) and `relative-json-pointer`.
enum PointerFormats {
  static func isPointer(_ text: String) -> Bool { JSONPointer(parsing: text) != nil }

  static func isRelativePointer(_ text: String) -> Bool {
    let digits = text.utf8.prefix(while: \.isDigit)
    guard !digits.isEmpty, digits.count == 1 || digits.first != UInt8(ascii: "0") else {
      return false
    }
    let rest = text.utf8.dropFirst(digits.count)
    return rest.elementsEqual("#".utf8) || isPointer(String(Substring(rest)))
  }
}
