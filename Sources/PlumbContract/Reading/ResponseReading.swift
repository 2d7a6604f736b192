import PlumbJSON

extension ContractBuilder {
  /// The responses of an operation in the order of the document (OpenAPI 3.1.1 §4.8.16).
  mutating func responses(_ node: DocumentNode?, within outer: Promise) -> [DocumentedResponse] {
    var responses: [DocumentedResponse] = []
    for (status, node) in node?.members ?? [] where !status.hasPrefix("x-") {
      if let response = response(status, node, within: outer) { responses.append(response) }
    }
    return responses
  }

  private mutating func response(
    _ status: String, _ node: DocumentNode, within outer: Promise
  ) -> DocumentedResponse? {
    guard let pattern = DocumentedResponse.Status(status) else {
      reader.report(
        .unknownWord(status, of: "status", allowed: ["100–599", "1XX–5XX", "default"]), at: node)
      return nil
    }
    guard let target = reader.resolve(node), let object = reader.object(target) else { return nil }
    let promise = reader.promise(of: object, within: outer)
    var headers: [Parameter] = []
    for (name, node) in object.member("headers")?.members ?? [] {
      guard let header = reader.resolve(node) else { continue }
      headers.append(parameter(name, .header, header, within: promise))
    }
    return DocumentedResponse(
      status: pattern, content: content(of: object, within: promise), headers: headers,
      links: links(of: object), promise: promise)
  }

  private mutating func links(of response: DocumentNode) -> [Link] {
    var links: [Link] = []
    for (name, node) in response.member("links")?.members ?? [] {
      guard let link = reader.resolve(node) else { continue }
      let target =
        link.string("operationId").map(Link.Target.name)
        ?? link.string("operationRef").map(Link.Target.reference)
      guard let target else {
        reader.report(.missing(member: "operationId", of: "the link"), at: link)
        continue
      }
      links.append(
        Link(
          name: name, target: target, parameters: link.value["parameters"]?.object ?? JSONObject(),
          body: link.value["requestBody"]))
    }
    return links
  }
}

extension DocumentedResponse.Status {
  /// Reads `200`, `4XX` or `default`; nil for anything else.
  init?(_ text: String) {
    if text == "default" {
      self = .others
      return
    }
    let bytes = Array(text.utf8)
    guard bytes.count == 3, (0x31...0x35).contains(bytes[0]) else { return nil }
    if text.hasSuffix("XX") {
      self = .range(Int(bytes[0]) - 0x30)
    } else {
      guard let status = Int(text) else { return nil }
      self = .exactly(status)
    }
  }
}
