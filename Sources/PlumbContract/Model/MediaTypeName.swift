/// The name of a media type without its parameters (RFC 9110 §8.3.1).
package struct MediaTypeName: Hashable, Sendable {
  /// In lower case, such as `application/json` or, in a document, `text/*`.
  package let essence: String

  /// Reads a `Content-Type` field or a key of `content`.
  package init(_ text: String) {
    let type = text.utf8.prefix { $0 != UInt8(ascii: ";") }
    let essence = type.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    self.essence = String(decoding: essence, as: UTF8.self).lowercased()
  }

  /// Whether a body of this type is a JSON document (RFC 8259 §11, RFC 6839 §3.1).
  package var isJSON: Bool { essence == "application/json" || essence.hasSuffix("+json") }

  /// Whether this name, which may hold wildcards, covers another one (RFC 9110 §12.5.1).
  package func covers(_ other: MediaTypeName) -> Bool {
    if essence == other.essence || essence == "*/*" { return true }
    return essence.hasSuffix("/*") && other.essence.hasPrefix(essence.dropLast())
  }

  /// What a body is made of.
  package enum Form: Hashable, Sendable {
    case json, urlEncoded, multipart, text
    /// Bytes that plumb does not look into.
    case binary
  }

  /// Whether bodies are parts with names; other multipart types are no documents.
  package var isMultipartForm: Bool { essence == "multipart/form-data" }

  package var form: Form {
    if isJSON { return .json }
    if essence == "application/x-www-form-urlencoded" { return .urlEncoded }
    if essence.hasPrefix("multipart/") { return .multipart }
    let isText =
      essence.hasPrefix("text/") || essence == "application/xml" || essence.hasSuffix("+xml")
    return isText ? .text : .binary
  }
}
