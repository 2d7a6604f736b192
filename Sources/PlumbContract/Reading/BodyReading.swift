import PlumbJSON
import PlumbSchema

extension ContractBuilder {
  mutating func requestBody(_ node: DocumentNode, within outer: Promise) -> RequestBody? {
    guard let target = reader.resolve(node), let object = reader.object(target) else { return nil }
    let promise = reader.promise(of: object, within: outer)
    return RequestBody(
      isRequired: object.bool("required") ?? false,
      content: content(of: object, within: promise), promise: promise)
  }

  /// The media types of a body (OpenAPI 3.1.1 §4.8.14).
  mutating func content(of node: DocumentNode, within promise: Promise) -> [MediaType] {
    var content: [MediaType] = []
    for (name, node) in node.member("content")?.members ?? [] {
      let schema = node.member("schema")
      content.append(
        MediaType(
          name: name, schema: schema.flatMap { compile($0) },
          members: schema.map { members(of: $0, promise: promise) } ?? [],
          examples: examples(of: node),
          encodings: encodings(of: node, in: MediaTypeName(name).form),
          promise: reader.promise(of: node, within: promise)))
    }
    return content
  }

  /// How the properties of a form are written (OpenAPI 3.1.1 §4.8.15).
  private func encodings(of node: DocumentNode, in form: MediaTypeName.Form) -> [Encoding] {
    // OpenAPI 3.0.4 §4.7.15.1.2: styles are those of forms in the manner of a query only.
    let hasStyles = form == .urlEncoded || dialect.family != .openAPI30
    return (node.member("encoding")?.members ?? []).map { property, node in
      let isStyled =
        hasStyles && ["style", "explode", "allowReserved"].contains { node.value[$0] != nil }
      let named = node.string("style").flatMap(ParameterStyle.init)
      let style =
        ParameterStyle.allowed(in: .query).contains { $0 == named } ? named ?? .form : .form
      return Encoding(
        property: property,
        contentTypes: (node.string("contentType") ?? "").split(separator: ",").map {
          MediaTypeName(String($0)).essence
        },
        style: isStyled ? style : nil,
        explodes: node.bool("explode") ?? style.explodesByDefault,
        allowsReserved: node.bool("allowReserved") ?? false)
    }
  }

  /// `example` and `examples` (OpenAPI 3.1.1 §4.8.19).
  mutating func examples(of node: DocumentNode) -> [MediaType.Example] {
    if let value = node.value["example"] {
      return [MediaType.Example(name: "example", value: value)]
    }
    var examples: [MediaType.Example] = []
    for (name, node) in node.member("examples")?.members ?? [] {
      guard let value = reader.resolve(node)?.value["value"] else { continue }
      examples.append(MediaType.Example(name: name, value: value))
    }
    return examples
  }
}
