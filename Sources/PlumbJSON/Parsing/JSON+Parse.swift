extension JSON {
  /// Reads a JSON text: strictly RFC 8259, with every digit, every member and their order kept.
  ///
  /// - Throws: the first reason why the bytes are no JSON text, or are beyond a limit.
  package static func parse(
    _ bytes: [UInt8], limits: JSONLimits = .standard
  ) throws(JSONError) -> JSON {
    guard bytes.count <= limits.maxBytes else {
      throw JSONError(
        reason: .tooLarge(limit: limits.maxBytes),
        position: JSONPosition(ofByte: limits.maxBytes, in: bytes))
    }
    do throws(JSONParser.Failure) {
      return try JSONParser.parse(bytes, maxDepth: limits.maxDepth)
    } catch {
      throw JSONError(
        reason: error.reason, position: JSONPosition(ofByte: error.offset, in: bytes))
    }
  }

  /// Reads a JSON text from a string.
  package static func parse(
    _ text: String, limits: JSONLimits = .standard
  ) throws(JSONError) -> JSON {
    try parse(Array(text.utf8), limits: limits)
  }
}
