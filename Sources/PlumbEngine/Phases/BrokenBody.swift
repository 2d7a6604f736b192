import PlumbContract
import PlumbJournal

/// A body that is no well-formed document of its media type, or one at the edge of it.
struct BrokenBody {
  let kind: String
  let words: String
  let intent: Intent
  let bytes: [UInt8]
  /// The media type with which it is sent, where it is another than the documented one.
  var contentType: String?

  /// What is tried of a media type, where a body may or must not be left out.
  static func all(of media: MediaType, isRequired: Bool) -> [BrokenBody] {
    let empty = BrokenBody(
      kind: "empty", words: "an empty body", intent: isRequired ? .refused : .open, bytes: [])
    switch media.form {
    case .json: return [empty] + json
    case .urlEncoded: return [empty] + urlEncoded
    case .multipart: return [empty] + multipart(media.name)
    case .text, .binary: return [empty]
    }
  }

  private init(
    kind: String, words: String, intent: Intent, bytes: [UInt8], contentType: String? = nil
  ) {
    self.kind = kind
    self.words = words
    self.intent = intent
    self.bytes = bytes
    self.contentType = contentType
  }

  private init(
    _ kind: String, _ words: String, _ intent: Intent, _ text: String, as contentType: String? = nil
  ) {
    self.init(
      kind: kind, words: words, intent: intent, bytes: Array(text.utf8), contentType: contentType)
  }

  private static let json = [
    BrokenBody("cut", "a document that is cut off", .refused, "{\"plumb\": "),
    BrokenBody("trailing-comma", "a trailing comma", .refused, "{\"plumb\": 1,}"),
    BrokenBody("not-json", "a body that is no JSON", .refused, "plumb=1"),
    BrokenBody(
      kind: "not-utf8", words: "a body that is no UTF-8", intent: .refused,
      bytes: Array("{\"plumb\": \"".utf8) + [0xC3, 0x28] + Array("\"}".utf8)),
    BrokenBody("array", "an array instead of an object", .refused, "[]"),
    BrokenBody("string", "a string instead of an object", .refused, "\"plumb\""),
    BrokenBody("null", "null instead of an object", .refused, "null"),
    BrokenBody(
      "deep", "a document nested very deeply", .refused, String(repeating: "[", count: 5_000)),
  ]

  /// The URL Standard §5.1 makes a form of any bytes, so none of them has to be refused.
  private static let urlEncoded = [
    BrokenBody("not-utf8", "a field that is no UTF-8", .open, "plumb=%C3%28"),
    BrokenBody("broken-escape", "an escape that is none", .open, "plumb=%ZZ&plumb%"),
    BrokenBody("nameless", "fields without names or values", .open, "=&=plumb&plumb&&"),
    BrokenBody("json", "JSON in the place of a form", .open, "{\"plumb\": 1}"),
    BrokenBody(
      "many", "very many fields", .open, String(repeating: "plumb=1&", count: 5_000)),
    BrokenBody(
      "deep", "brackets in brackets", .open,
      "plumb" + String(repeating: "[a]", count: 2_000) + "=1"),
    BrokenBody("unclosed", "brackets that are not closed", .open, "plumb[a=1&plumb]b[=2"),
  ]

  private static func multipart(_ type: String) -> [BrokenBody] {
    let line = "--plumb\r\n"
    let field = "Content-Disposition: form-data; name=\"plumb\"\r\n\r\n1\r\n"
    let named = "\(type); boundary=plumb"
    return [
      BrokenBody(
        "no-boundary", "a type without a boundary", .refused, line + field + "--plumb--\r\n"),
      BrokenBody(
        "other-boundary", "parts between other boundaries", .refused,
        line + field + "--plumb--\r\n",
        as: "\(type); boundary=other"),
      BrokenBody("cut", "parts that are cut off", .refused, line + field, as: named),
      BrokenBody(
        "cut-fields", "a part that ends in its fields", .refused, line + "Content-", as: named),
      BrokenBody("not-multipart", "a body without parts", .refused, "plumb=1", as: named),
      BrokenBody(
        "nameless", "a part without a name", .open, line + "\r\n1\r\n--plumb--\r\n", as: named),
      BrokenBody(
        "many", "very many parts", .open,
        String(repeating: line + field, count: 2_000) + "--plumb--\r\n", as: named),
    ]
  }
}
