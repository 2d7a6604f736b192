import PlumbJSON

/// The document under the hands of the reader: resolves references and gathers problems.
struct DocumentReader {
  let root: DocumentNode
  private(set) var problems: [ContractProblem] = []
  /// The other documents that references led to, by path.
  private(set) var documents: [String: JSON] = [:]
  private var known: Set<ContractProblem> = []
  private let loader: DocumentLoader

  init(_ document: JSON, loader: DocumentLoader = .none) {
    root = DocumentNode(value: document, pointer: JSONPointer())
    self.loader = loader
  }

  mutating func report(_ reason: ContractProblem.Reason, at node: DocumentNode) {
    report(reason, at: node.pointer, in: node.document)
  }

  mutating func report(
    _ reason: ContractProblem.Reason, at pointer: JSONPointer, in document: String = ""
  ) {
    let problem = ContractProblem(reason, at: pointer, in: document)
    if known.insert(problem).inserted { problems.append(problem) }
  }

  /// Follows the references of a schema, which the compiler follows as well and reports where they lead nowhere.
  mutating func resolveSchema(_ node: DocumentNode) -> DocumentNode? {
    let before = (problems, known)
    defer { if problems.count > before.0.count { (problems, known) = before } }
    return resolve(node)
  }

  /// Follows `$ref` from `node` until something else is found (OpenAPI 3.1.1 §4.8.23); nil where it leads nowhere.
  mutating func resolve(_ node: DocumentNode) -> DocumentNode? {
    var current = node
    var seen: [DocumentPlace] = []
    while let text = current.string("$ref") {
      guard let target = target(of: text, at: current) else { return nil }
      guard !seen.contains(target.place) else {
        report(.circularReference(text), at: current)
        return nil
      }
      seen.append(target.place)
      current = target
    }
    return current
  }

  private mutating func target(of text: String, at node: DocumentNode) -> DocumentNode? {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var path = node.document
    if !parts[0].isEmpty {
      guard let wanted = documentPath(String(parts[0]), from: path) else {
        report(.externalReference(text), at: node)
        return nil
      }
      path = isOwnName(wanted) ? "" : wanted
    }
    guard let document = document(path, for: text, at: node) else { return nil }
    let fragment = parts.count > 1 ? parts[1] : ""
    guard let decoded = PercentCoding.decoded(fragment),
      let pointer = JSONPointer(parsing: decoded),
      let value = document[pointer]
    else {
      report(
        .unresolvedReference(text, suggestion: suggestion(for: fragment, in: document)), at: node)
      return nil
    }
    return DocumentNode(value: value, pointer: pointer, document: path)
  }

  /// Whether a path is that of the document itself, to which other files refer back by its name.
  func isOwnName(_ path: String?) -> Bool {
    path?.hasSameCodePoints(as: loader.name) ?? false
  }

  private mutating func document(
    _ path: String, for text: String, at node: DocumentNode
  ) -> JSON? {
    if path.isEmpty { return root.value }
    if let known = documents[path] { return known }
    switch loader.load(path) {
    case .document(let document):
      documents[path] = document
      return document
    case .unavailable(let reason):
      report(.unavailableDocument(text, because: reason), at: node)
      return nil
    }
  }

  /// The object at `node`, reporting where it is something else.
  mutating func object(_ node: DocumentNode) -> DocumentNode? {
    guard node.value.object == nil else { return node }
    report(.notAnObject(found: described(node.value)), at: node)
    return nil
  }

  /// The text of the member `name`, reporting where it is missing or something else.
  mutating func requiredString(_ name: String, of node: DocumentNode, called owner: String)
    -> String?
  {
    guard let value = node.value[name] else {
      report(.missing(member: name, of: owner), at: node)
      return nil
    }
    guard let text = value.string else {
      report(
        .wrongType(expected: "a string", found: described(value)),
        at: node.pointer.appending(name), in: node.document)
      return nil
    }
    return text
  }
}

/// A value in words, for messages: `the string "a"`, `an array`.
func described(_ value: JSON) -> String {
  switch value {
  case .null: "null"
  case .bool(let flag): flag ? "true" : "false"
  case .number(let number): "the number \(number.text)"
  case .string(let text): "the string \"\(text.prefix(40))\""
  case .array: "an array"
  case .object: "an object"
  }
}

/// A reference near to `fragment` that leads somewhere: the same place with another name at its end.
func suggestion(for fragment: some StringProtocol, in document: JSON) -> String? {
  guard let text = PercentCoding.decoded(fragment), let pointer = JSONPointer(parsing: text),
    let name = pointer.tokens.last, let parent = pointer.parent,
    let names = document[parent]?.object?.names,
    let near = closest(to: name, among: names)
  else { return nil }
  return parent.appending(near).fragment
}
