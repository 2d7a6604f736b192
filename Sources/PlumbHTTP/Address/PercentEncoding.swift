/// The one place where text becomes part of a target and back (RFC 3986 §2.1).
package struct PercentEncoding: Sendable {
  /// Which bytes stand for themselves.
  package enum Allowed: Sendable {
    /// Letters, digits and `-._~` (RFC 3986 §2.3).
    case unreserved
    /// One segment of a path (RFC 3986 §3.3): no slash, and `;`, which some servers split at, is encoded.
    case pathSegment
    /// A name or a value of the query: `&`, `=`, `+` and `#` are encoded, a space is `%20`.
    case queryComponent
    /// A name or a value of `application/x-www-form-urlencoded`: a space is `+`.
    case form
  }

  package struct DecodingError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Reason: Hashable, Sendable {
      case incompleteEscape
      case notUTF8
    }

    package var reason: Reason
    /// Where in the encoded text the fault is, counted in bytes from 0.
    package var byteOffset: Int

    package var description: String {
      switch reason {
      case .incompleteEscape:
        "byte \(byteOffset): \"%\" is not followed by two hexadecimal digits (RFC 3986 §2.1)"
      case .notUTF8: "byte \(byteOffset): the decoded bytes are not UTF-8"
      }
    }
  }

  /// Encodes the UTF-8 of the text; escapes are in upper case.
  package static func encode(_ text: String, allowed: Allowed) -> String {
    encode(Array(text.utf8), allowed: allowed)
  }

  /// Encodes bytes, which need not be UTF-8.
  package static func encode(_ bytes: [UInt8], allowed: Allowed) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    for byte in bytes {
      if stands(byte, allowed) {
        result.append(byte)
      } else if byte == 0x20, allowed == .form {
        result.append(0x2B)
      } else {
        result.append(0x25)
        result.append(contentsOf: Quoted.hex(byte).utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text behind the escapes; with `plusIsSpace` as forms write it.
  package static func decode(
    _ text: some StringProtocol, plusIsSpace: Bool = false
  ) throws(DecodingError) -> String {
    try decode(Array(text.utf8)[...], plusIsSpace: plusIsSpace)
  }

  /// The text behind the escapes of bytes, which need not be UTF-8.
  package static func decode(
    _ encoded: ArraySlice<UInt8>, plusIsSpace: Bool
  ) throws(DecodingError) -> String {
    let source = Array(encoded)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      if source[index] == 0x25 {
        guard index + 2 < source.count, let high = hexDigit(source[index + 1]),
          let low = hexDigit(source[index + 2])
        else { throw DecodingError(reason: .incompleteEscape, byteOffset: index) }
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(source[index] == 0x2B && plusIsSpace ? 0x20 : source[index])
        index += 1
      }
    }
    guard let valid = try? UTF8Span(validating: bytes.span) else {
      throw DecodingError(reason: .notUTF8, byteOffset: 0)
    }
    return String(copying: valid)
  }

  private static func stands(_ byte: UInt8, _ allowed: Allowed) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    case 0x7E: allowed != .form
    // ! $ ' ( ) * , : @
    case 0x21, 0x24, 0x27...0x2A, 0x2C, 0x3A, 0x40:
      allowed == .pathSegment || allowed == .queryComponent
    // & + =
    case 0x26, 0x2B, 0x3D: allowed == .pathSegment
    // / ?
    case 0x2F, 0x3F: allowed == .queryComponent
    default: false
    }
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
