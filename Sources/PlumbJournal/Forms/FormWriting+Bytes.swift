import PlumbHTTP
package import PlumbJSON

extension FormWriting {
  /// Why a document cannot be written; nil where it can.
  package func obstacle(to document: JSON) -> FormFields.Obstacle? {
    FormFields(of: document, self).obstacles.first
  }

  /// The document as it goes onto the wire, and the value of its `Content-Type`; what cannot be written is left out.
  package func written(
    _ document: JSON, as contentType: String?
  ) -> (body: [UInt8], contentType: String?) {
    let fields = FormFields(of: document, self).fields
    switch form {
    case .urlEncoded:
      let pairs = fields.map {
        URLEncodedForm.Pair(name: $0.name, value: $0.text, allowsReserved: $0.allowsReserved)
      }
      return (URLEncodedForm.bytes(of: pairs), contentType)
    case .multipart:
      let parts = fields.map { field in
        MultipartForm.Part(
          name: field.name, fileName: field.isFile ? field.name : nil,
          contentType: field.contentType ?? (field.isFile ? "application/octet-stream" : nil),
          body: Array(field.text.utf8))
      }
      let boundary = MultipartForm.boundary(for: parts)
      return (
        MultipartForm.bytes(of: parts, boundary: boundary),
        contentType.map { Self.naming(boundary, in: $0) }
      )
    }
  }

  /// A multipart type names its boundary, unless it was given one that is to be sent.
  private static func naming(_ boundary: String, in contentType: String) -> String {
    let isMultipart = contentType.lowercased().hasPrefix("multipart/")
    return isMultipart && !contentType.lowercased().contains("boundary=")
      ? "\(contentType); boundary=\(boundary)" : contentType
  }
}
