import PlumbContract
import PlumbJSON
import PlumbJournal
import PlumbSchema

extension FormWriting {
  /// How documents of a media type are written; nil where they are JSON.
  init?(of media: MediaType, under schemas: SchemaGraph) {
    let form: Form
    switch media.form {
    case .urlEncoded: form = .urlEncoded
    case .multipart: form = .multipart
    case .json, .text, .binary: return nil
    }
    var properties = media.encodings.map { encoding in
      Property(
        name: encoding.property,
        style: encoding.style.flatMap { Style(rawValue: $0.rawValue) },
        explodes: encoding.explodes, allowsReserved: encoding.allowsReserved,
        contentType: encoding.style == nil ? Self.concrete(encoding.contentTypes) : nil)
    }
    if form == .multipart {
      for member in media.members where schemas.describesFile(member.schema) {
        if let index = properties.firstIndex(where: {
          $0.name.hasSameCodePoints(as: member.name)
        }) {
          properties[index].isFile = true
        } else {
          properties.append(Property(name: member.name, isFile: true))
        }
      }
    }
    self.init(form, properties: properties)
  }

  /// The first of the types that is one and no range of them, else one of the first range.
  private static func concrete(_ types: [String]) -> String? {
    if let type = types.first(where: { !$0.contains("*") }) { return type }
    return types.first.map { range in
      switch range {
      case "text/*": "text/plain"
      case "image/*": "image/png"
      default: "application/octet-stream"
      }
    }
  }
}

extension SchemaGraph {
  /// Whether a schema describes bytes, or an array of such (OpenAPI 3.1.1 §4.8.14.5, 3.0.4 §4.7.14.2).
  fileprivate func describesFile(_ schema: SchemaID) -> Bool {
    let node = self[target(of: schema)]
    if let items = node.arrays?.items, node.types == .array { return describesFile(items) }
    return node.annotations.format == "binary"
  }
}

extension Planner {
  /// A document as a body of an operation, of one of its media types.
  func written(
    _ document: JSON, as media: MediaType?, of operation: Operation
  ) -> RequestTemplate.Body {
    let writing = media.flatMap { writings.writing(of: operation, as: $0, contract.schemas) }
    return writing.map { .form(document, $0.limited(to: document)) } ?? .json(document)
  }
}
