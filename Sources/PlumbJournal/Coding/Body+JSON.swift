import PlumbJSON

/// The bytes of a body as a member: `text` where they are UTF-8, else `base64`; nothing where there are none.
enum BodyCoding {
  static func write(_ body: [UInt8], to object: inout JSONObject) {
    guard !body.isEmpty else { return }
    if let text = String(validating: body, as: UTF8.self) {
      object.append("text", .string(text))
    } else {
      object.append("base64", .string(Base64.encode(body)))
    }
  }

  static func read(_ members: Members) throws(JournalError) -> [UInt8] {
    if members.has("base64") {
      let text = try members.text("base64")
      guard let bytes = Base64.decode(text) else {
        throw Members.wrongType(members.place("base64"), "base64", .string(text))
      }
      return bytes
    }
    return Array(try members.text("text", default: "").utf8)
  }
}
