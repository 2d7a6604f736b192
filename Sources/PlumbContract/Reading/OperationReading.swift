import PlumbJSON
import PlumbSchema

/// The methods that a path item may hold (OpenAPI 3.1.1 §4.8.9), in the order of the specification.
private let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

extension ContractBuilder {
  /// Every operation of the document, in the order of its paths.
  mutating func readOperations() -> [Operation] {
    var operations: [Operation] = []
    for (path, node) in reader.root.member("paths")?.members ?? [] where path.hasPrefix("/") {
      guard let item = reader.resolve(node) else { continue }
      let pathPromise = reader.promise(of: item, within: promise)
      let shared = (item.member("parameters")?.elements ?? []).compactMap {
        parameter($0, within: pathPromise)
      }
      for (method, node) in item.members where methods.contains(method) {
        operations.append(
          operation(method.uppercased(), path, node, shared: shared, within: pathPromise))
      }
    }
    return operations
  }

  private mutating func operation(
    _ method: String, _ path: String, _ node: DocumentNode, shared: [Parameter],
    within outer: Promise
  ) -> Operation {
    let template = PathTemplate(path)
    let promise = reader.promise(of: node, within: outer)
    let own = (node.member("parameters")?.elements ?? []).compactMap {
      parameter($0, within: promise)
    }
    // A parameter of the operation replaces one of the path item with its name and place.
    let inherited = shared.filter { parameter in
      !own.contains { $0.name == parameter.name && $0.place == parameter.place }
    }
    let parameters = inherited + own
    for name in template.parameters
    where !parameters.contains(where: { $0.place == .path && $0.name == name }) {
      reader.report(.undeclaredPathParameter(name), at: node.pointer)
    }
    return Operation(
      key: "\(method) \(path)", method: method, path: template,
      name: node.string("operationId"), summary: node.string("summary") ?? "",
      parameters: parameters,
      body: node.member("requestBody").flatMap { requestBody($0, within: promise) },
      responses: (node.member("responses")?.members ?? []).compactMap { status, node in
        response(status, node, within: promise)
      },
      requiresCredential: requiresCredential(node), role: nil, promise: promise)
  }

  private mutating func parameter(_ node: DocumentNode, within outer: Promise) -> Parameter? {
    guard let target = reader.resolve(node),
      let name = reader.requiredString("name", of: target, called: "the parameter"),
      let word = reader.requiredString("in", of: target, called: "the parameter"),
      let place: Parameter.Place = reader.word(
        word, at: target.pointer.appending("in"), of: "place of a parameter")
    else { return nil }
    return parameter(name, place, target, within: outer)
  }

  private mutating func parameter(
    _ name: String, _ place: Parameter.Place, _ target: DocumentNode, within outer: Promise
  ) -> Parameter {
    let promise = reader.promise(of: target, within: outer)
    let schema =
      target.member("schema") ?? target.member("content")?.members.first?.node.member("schema")
    return Parameter(
      name: name, place: place, isRequired: target.bool("required") ?? (place == .path),
      schema: schema.flatMap { compile($0) },
      examples: examples(of: target).map(\.value),
      expands: (target.plumb?.member("expands")?.members ?? []).compactMap { value, node in
        node.value.string.map { Parameter.Expansion(value: value, member: $0) }
      },
      promise: promise)
  }

  private mutating func requestBody(_ node: DocumentNode, within outer: Promise) -> RequestBody? {
    guard let target = reader.resolve(node) else { return nil }
    let promise = reader.promise(of: target, within: outer)
    return RequestBody(
      isRequired: target.bool("required") ?? false,
      content: content(of: target, within: promise), promise: promise)
  }

  private mutating func response(
    _ status: String, _ node: DocumentNode, within outer: Promise
  ) -> DocumentedResponse? {
    guard !status.hasPrefix("x-"), let target = reader.resolve(node) else { return nil }
    guard let pattern = DocumentedResponse.Status(status) else {
      reader.report(
        .unknownWord(status, of: "status", allowed: ["100–599", "1XX–5XX", "default"]),
        at: node.pointer)
      return nil
    }
    let promise = reader.promise(of: target, within: outer)
    return DocumentedResponse(
      status: pattern, content: content(of: target, within: promise),
      headers: (target.member("headers")?.members ?? []).compactMap { name, node in
        reader.resolve(node).map { parameter(name, .header, $0, within: promise) }
      },
      promise: promise)
  }

  private mutating func content(of node: DocumentNode, within promise: Promise) -> [MediaType] {
    (node.member("content")?.members ?? []).map { name, node in
      let schema = node.member("schema")
      return MediaType(
        name: name, schema: schema.flatMap { compile($0) },
        members: schema.map { members(of: $0, promise: promise) } ?? [],
        examples: examples(of: node), promise: reader.promise(of: node, within: promise))
    }
  }

  /// `example` and `examples` (OpenAPI 3.1.1 §4.8.19).
  private mutating func examples(of node: DocumentNode) -> [MediaType.Example] {
    if let value = node.value["example"] {
      return [MediaType.Example(name: "example", value: value)]
    }
    return (node.member("examples")?.members ?? []).compactMap { name, node in
      reader.resolve(node)?.value["value"].map { MediaType.Example(name: name, value: $0) }
    }
  }

  /// Whether no alternative of the security requirement is empty.
  private func requiresCredential(_ operation: DocumentNode) -> Bool {
    let alternatives = (operation.value["security"] ?? reader.root.value["security"])?.array ?? []
    return !alternatives.isEmpty && alternatives.allSatisfy { $0.object?.isEmpty == false }
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
