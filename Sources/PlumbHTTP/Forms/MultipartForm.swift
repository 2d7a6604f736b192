/// The parts of a form in `multipart/form-data` (RFC 7578, RFC 2046 §5.1).
///
///     --plumb-form
///     Content-Disposition: form-data; name="title"
///
///     Rex
///     --plumb-form--
package enum MultipartForm {
  package struct Part: Hashable, Sendable {
    package var name: String
    /// The name of the file that the part is; nil where it is a plain value.
    package var fileName: String?
    /// The media type; nil where it is not said, and so is text (RFC 7578 §4.4).
    package var contentType: String?
    package var body: [UInt8]

    package init(
      name: String, fileName: String? = nil, contentType: String? = nil, body: [UInt8]
    ) {
      self.name = name
      self.fileName = fileName
      self.contentType = contentType
      self.body = body
    }
  }

  /// A line between parts that occurs in none of them; the same for the same parts.
  package static func boundary(for parts: [Part]) -> String {
    var boundary = "plumb-form"
    var count = 1
    while parts.contains(where: { $0.body.offset(of: Array("--\(boundary)".utf8)) != nil }) {
      count += 1
      boundary = "plumb-form-\(count)"
    }
    return boundary
  }

  package static func bytes(of parts: [Part], boundary: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for part in parts {
      var head = "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(quoted(part.name))\""
      if let fileName = part.fileName { head += "; filename=\"\(quoted(fileName))\"" }
      if let type = part.contentType { head += "\r\nContent-Type: \(type)" }
      bytes += Array((head + "\r\n\r\n").utf8) + part.body + Array("\r\n".utf8)
    }
    return bytes + Array("--\(boundary)--\r\n".utf8)
  }

  /// The boundary that a `Content-Type` names; nil where it names none that RFC 2046 §5.1.1 allows.
  package static func boundary(of contentType: String) -> String? {
    let parameters = FieldParameters(of: contentType)
    guard let boundary = parameters["boundary"], (1...70).contains(boundary.utf8.count),
      boundary.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), boundary.last != " "
    else { return nil }
    return boundary
  }

  /// A name in quotes: what would end it is escaped as browsers do (HTML §4.10.21.8).
  private static func quoted(_ name: String) -> String {
    name.replacing("\"", with: "%22").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  static func unquoted(_ name: String) -> String {
    name.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
  }
}
