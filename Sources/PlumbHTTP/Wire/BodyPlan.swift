/// How the body of a message is delimited, as its head announces it (RFC 9112 §6.3).
enum BodyPlan: Hashable {
  case none
  case length(Int)
  case chunked
  case untilClose

  /// A fault of the framing is reported at `headEnd`, the place just after the head.
  static func request(
    version: HTTPVersion, fields: HTTPFields, headEnd: Int
  ) throws(HTTPWireError) -> BodyPlan {
    try announced(version: version, fields: fields, headEnd: headEnd) ?? .none
  }

  static func response(
    to method: String, status: StartLine.Status, fields: HTTPFields, headEnd: Int
  ) throws(HTTPWireError) -> BodyPlan {
    // These have no body whatever their fields say (RFC 9112 §6.3, items 1 and 2).
    if method == "HEAD" || (100..<200).contains(status.code) || [204, 304].contains(status.code)
      || method == "CONNECT" && (200..<300).contains(status.code)
    {
      return .none
    }
    return try announced(version: status.version, fields: fields, headEnd: headEnd) ?? .untilClose
  }

  private static func announced(
    version: HTTPVersion, fields: HTTPFields, headEnd: Int
  ) throws(HTTPWireError) -> BodyPlan? {
    var lengths: [String] = []
    var codings: [String] = []
    for line in fields.lines {
      if line.name.isSameFieldName(as: "content-length") {
        lengths.append(line.value)
      } else if line.name.isSameFieldName(as: "transfer-encoding") {
        codings.append(line.value)
      }
    }
    if !codings.isEmpty {
      if !lengths.isEmpty { throw .malformed(.lengthAndTransferCoding, at: headEnd) }
      if version == .http10 { throw .malformed(.transferCodingInHTTP10, at: headEnd) }
      let names = FieldText.listElements(codings)
      if names == ["chunked"] { return .chunked }
      if let unknown = names.first(where: { $0 != "chunked" }) {
        throw .malformed(.unknownTransferCoding(Quoted.text(unknown)), at: headEnd)
      }
      throw .malformed(
        .chunkedIsNotLast(Quoted.text(codings.joined(separator: ", "))), at: headEnd)
    }
    return lengths.isEmpty ? nil : .length(try length(lengths, headEnd: headEnd))
  }

  /// One length, which may be repeated as long as every copy is the same (RFC 9112 §6.3, item 5).
  private static func length(_ values: [String], headEnd: Int) throws(HTTPWireError) -> Int {
    var found: Int?
    for value in values {
      for part in value.utf8.split(separator: 0x2C, omittingEmptySubsequences: false) {
        let bytes = Array(part)
        let digits = bytes[FieldText.trimmed(bytes.indices, of: bytes.span)]
        guard let number = decimal(digits) else {
          throw .malformed(.badContentLength(Quoted.text(value)), at: headEnd)
        }
        if let found, found != number {
          throw .malformed(
            .differingContentLengths(Quoted.text(values.joined(separator: ", "))), at: headEnd)
        }
        found = number
      }
    }
    return found ?? 0
  }

  /// A number of digits only, so neither sign nor space; `nil` also when it is too large to be one.
  private static func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty else { return nil }
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      let (tens, overflowsTens) = number.multipliedReportingOverflow(by: 10)
      let (sum, overflows) = tens.addingReportingOverflow(Int(digit - 0x30))
      if overflowsTens || overflows { return nil }
      number = sum
    }
    return number
  }
}
