/// Whether a connection may carry another exchange after a message (RFC 9112 §9.3).
enum Persistence {
  static func allows(version: HTTPVersion, fields: HTTPFields) -> Bool {
    let connection = fields.values(of: "connection")
    if connection.isEmpty { return version != .http10 }
    let options = FieldText.listElements(connection)
    if options.contains("close") { return false }
    return version != .http10 || options.contains("keep-alive")
  }
}
