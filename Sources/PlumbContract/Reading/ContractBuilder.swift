package import PlumbJSON
import PlumbSchema

/// The contract while it is being read: what the parts of the reader share.
struct ContractBuilder {
  /// The name under which the compiler knows the document; references inside it need none.
  static let documentName = ""

  var reader: DocumentReader
  var compiler: SchemaCompiler
  /// The promise of the whole document.
  var promise: Promise
  var operations: [Operation] = []
  var resources: [Resource] = []
  /// Where rules name a resource, to be checked when all resources are known.
  var resourceMentions: [(name: String, pointer: JSONPointer)] = []

  /// Compiles the schema at `node`, reporting one that cannot be used.
  mutating func compile(_ node: DocumentNode) -> SchemaID? {
    do {
      return try compiler.compile(at: node.pointer, in: Self.documentName)
    } catch {
      reader.report(.unusableSchema(error.reason.title, hint: error.hint), at: error.pointer)
      return nil
    }
  }
}

extension Contract {
  /// Reads an OpenAPI 3.0 or 3.1 document.
  ///
  /// - Throws: every problem that makes the document unusable, not just the first.
  package init(reading document: JSON) throws(ContractError) {
    var reader = DocumentReader(document)
    guard let root = reader.object(reader.root) else {
      throw ContractError(problems: reader.problems)
    }
    let version = reader.requiredString("openapi", of: root, called: "the document") ?? ""
    if !version.isEmpty, !version.hasPrefix("3.0."), !version.hasPrefix("3.1.") {
      reader.report(.unsupportedVersion(version), at: JSONPointer().appending("openapi"))
    }
    let title = root.member("info")?.string("title") ?? "untitled"
    let promise = reader.promise(of: root, within: Promise(source: title))
    var builder = ContractBuilder(reader: reader, compiler: SchemaCompiler(), promise: promise)
    do {
      try builder.compiler.add(
        document, named: ContractBuilder.documentName,
        dialect: version.hasPrefix("3.0.") ? .openAPI30 : .openAPI31, content: .other)
    } catch {
      builder.reader.report(
        .unusableSchema(error.reason.title, hint: error.hint), at: error.pointer)
    }
    builder.operations = builder.readOperations()
    builder.resources = builder.readResources()
    builder.checkResourceMentions()
    guard builder.reader.problems.isEmpty else {
      throw ContractError(problems: builder.reader.problems)
    }
    self.init(
      title: title, version: root.member("info")?.string("version") ?? "",
      servers: readServers(root), operations: builder.operations, resources: builder.resources,
      schemas: builder.compiler.graph,
      clockSkew: root.plumb?.value["clockSkew"]?.int ?? 300, promise: promise)
  }
}

/// The base URLs with the defaults of their variables (OpenAPI 3.1.1 §4.8.5).
private func readServers(_ root: DocumentNode) -> [String] {
  (root.member("servers")?.elements ?? []).compactMap { server in
    guard let url = server.string("url") else { return nil }
    return PathTemplate(url).pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let literal): text += literal
      case .parameter(let name):
        text += server.member("variables")?.member(name)?.string("default") ?? "{\(name)}"
      }
    }
  }
}
