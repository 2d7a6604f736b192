import PlumbJSON
import PlumbSchema

/// A document as the rules look at it: read, surveyed, its schemas compiled.
struct LintSubject: Sendable {
  let root: DocumentNode
  let survey: Survey
  /// What reading the document had to say.
  let problems: [ContractProblem]
  /// Nil where the document cannot be used.
  let contract: Contract?
  /// The schemas of the document that can be compiled.
  let schemas: SchemaGraph
  /// Finds out for which schemas no value can be made; nil where nobody handed that in.
  let obstacles: ObstacleSearch?
  private let schemaIDs: [DocumentPlace: SchemaID]
  private let reader: DocumentReader

  init(
    _ document: JSON, loader: DocumentLoader, checks: [String]?, obstacles: ObstacleSearch?
  ) {
    self.obstacles = obstacles
    var reader = DocumentReader(document, loader: loader)
    root = reader.root
    survey = Survey(root, following: &reader)
    var problems: [ContractProblem] = []
    do throws(ContractError) {
      let reading = try ContractReading(document, loader: loader, checks: checks)
      contract = reading.contract
      problems = reading.problems
    } catch {
      contract = nil
      problems = error.problems
    }
    var builder = ContractBuilder(
      reader: reader, dialect: Self.isOld(document) ? .openAPI30 : .openAPI31,
      promise: Promise(source: ""), loader: loader, checks: checks)
    var schemaIDs: [DocumentPlace: SchemaID] = [:]
    for site in survey.sites(.schema) where Self.isEntered(site.node) {
      schemaIDs[site.node.place] = builder.compile(site.node)
    }
    // Schemas that no operation uses are compiled here for the first time.
    builder.reportDefects()
    let known = Set(problems)
    problems += builder.reader.problems.filter { !known.contains($0) }
    self.problems = problems
    self.reader = builder.reader
    self.schemaIDs = schemaIDs
    schemas = builder.compiler.graph
  }

  /// Whether schemas are those of OpenAPI 3.0.
  var isOld: Bool { Self.isOld(root.value) }

  private static func isOld(_ document: JSON) -> Bool {
    document["openapi"]?.string?.hasPrefix("3.0") ?? false
  }

  /// Whether a schema is asked for by its place; those inside another are compiled along with it.
  private static func isEntered(_ node: DocumentNode) -> Bool {
    let tokens = node.pointer.tokens
    return !node.document.isEmpty || tokens.last == "schema" || tokens.count == 3
      || tokens.dropLast().last == "properties"
      || ["default", "example", "examples"].contains { node.value[$0] != nil }
  }

  /// The compiled schema at a place of the document, where it is a property, has examples or a default, or is no part
  /// of another.
  func schema(at node: DocumentNode) -> SchemaID? { schemaIDs[node.place] }

  /// The document and the files beside it that references led to, in the order of their paths.
  var documents: [DocumentNode] {
    [root]
      + reader.documents.sorted { $0.key < $1.key }.map { path, value in
        DocumentNode(value: value, pointer: JSONPointer(), document: path)
      }
  }

  /// Whether the path of a reference in one of the documents leads to the document itself.
  func isRoot(_ path: Substring, from document: String) -> Bool {
    path.isEmpty ? document.isEmpty : reader.isOwnName(documentPath(String(path), from: document))
  }

  /// The value at a place of the document or of a file beside it.
  func value(at place: DocumentPlace) -> JSON? {
    let document = place.document.isEmpty ? root.value : reader.documents[place.document]
    return document?[place.pointer]
  }

  /// What the node refers to, or the node itself; nil where the reference leads nowhere.
  func resolve(_ node: DocumentNode) -> DocumentNode? {
    var reader = reader
    return reader.resolve(node)
  }

  /// The operations that the API answers, with path and method.
  var operations: [OperationSite] {
    (root.member("paths")?.members ?? []).filter { $0.name.hasPrefix("/") }.flatMap { path, node in
      (resolve(node)?.members ?? []).filter { httpMethods.contains($0.name) }.map { method, node in
        OperationSite(node: node, path: path, method: method.uppercased())
      }
    }
  }
}

/// An operation that the API answers, where it stands in the document.
struct OperationSite: Sendable {
  let node: DocumentNode
  let path: String
  let method: String

  var key: String { "\(method) \(path)" }

  /// The responses with their statuses; extensions left out.
  var responses: [(status: String, node: DocumentNode)] {
    (node.member("responses")?.members ?? []).filter { !$0.name.hasPrefix("x-") }
      .map { ($0.name, $0.node) }
  }
}
