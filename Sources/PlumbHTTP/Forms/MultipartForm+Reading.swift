extension MultipartForm {
  /// What a reader puts up with.
  package struct Limits: Hashable, Sendable {
    package var parts = 1_000
    /// Bytes of the fields of one part.
    package var headBytes = 8 * 1024

    package init() {}
  }

  /// A reason why bytes are no such form.
  package struct ParsingError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Reason: Hashable, Sendable {
      case noFirstBoundary, noLastBoundary, noEndOfFields, noName
      case notUTF8
      case tooManyParts(Int)
      case fieldsTooLong(Int)
    }

    package var reason: Reason
    /// Counted in bytes from 0.
    package var byteOffset: Int

    package var description: String {
      let text =
        switch reason {
        case .noFirstBoundary: "there is no line with the boundary (RFC 2046 §5.1.1)"
        case .noLastBoundary: "no boundary ends the last part (RFC 2046 §5.1.1)"
        case .noEndOfFields: "no empty line ends the fields of a part (RFC 2046 §5.1)"
        case .noName: "a part has no Content-Disposition with a name (RFC 7578 §4.2)"
        case .notUTF8: "the fields of a part are not UTF-8 (RFC 7578 §5.1)"
        case .tooManyParts(let limit): "there are more than \(limit) parts"
        case .fieldsTooLong(let limit): "the fields of a part are longer than \(limit) bytes"
        }
      return "byte \(byteOffset): \(text)"
    }
  }

  /// Reads the parts in their order; what stands before the first boundary and after the last one says nothing.
  package static func parts(
    in bytes: [UInt8], boundary: String, limits: Limits = Limits()
  ) throws(ParsingError) -> [Part] {
    let line = Array("--\(boundary)".utf8)
    let delimiter = Array("\r\n--\(boundary)".utf8)
    var start: Int
    if bytes.starts(with: line) {
      start = line.count
    } else if let offset = bytes.offset(of: delimiter) {
      start = offset + delimiter.count
    } else {
      throw ParsingError(reason: .noFirstBoundary, byteOffset: 0)
    }
    var parts: [Part] = []
    while !bytes[start...].starts(with: Array("--".utf8)) {
      guard parts.count < limits.parts else {
        throw ParsingError(reason: .tooManyParts(limits.parts), byteOffset: start)
      }
      // RFC 2046 §5.1.1: space may follow the boundary on its line.
      let padding = bytes[start...].prefix { $0 == 0x20 || $0 == 0x09 }.count
      let head = start + padding
      guard let end = bytes.offset(of: delimiter, from: head) else {
        throw ParsingError(reason: .noLastBoundary, byteOffset: head)
      }
      parts.append(try part(in: bytes[head..<end], limits))
      start = end + delimiter.count
    }
    return parts
  }

  /// A part from the end of its boundary's line to its own end.
  private static func part(
    in bytes: ArraySlice<UInt8>, _ limits: Limits
  ) throws(ParsingError) -> Part {
    let start = bytes.startIndex
    let window = Array(bytes.prefix(limits.headBytes + 4))
    guard let end = window.offset(of: Array("\r\n\r\n".utf8)) else {
      throw ParsingError(
        reason: bytes.count > limits.headBytes ? .fieldsTooLong(limits.headBytes) : .noEndOfFields,
        byteOffset: start)
    }
    guard let head = String(validating: window[..<end], as: UTF8.self) else {
      throw ParsingError(reason: .notUTF8, byteOffset: start)
    }
    var disposition: FieldParameters?
    var contentType: String?
    for line in head.split(separator: "\r\n") {
      let halves = line.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { continue }
      let value = String(halves[1].drop { $0 == " " || $0 == "\t" })
      if String(halves[0]).isSameFieldName(as: "Content-Disposition") {
        disposition = FieldParameters(of: value)
      } else if String(halves[0]).isSameFieldName(as: "Content-Type") {
        contentType = value
      }
    }
    guard let name = disposition?["name"] else {
      throw ParsingError(reason: .noName, byteOffset: start)
    }
    return Part(
      name: unquoted(name), fileName: disposition?["filename"].map(unquoted),
      contentType: contentType, body: Array(bytes[(start + end + 4)...]))
  }
}
