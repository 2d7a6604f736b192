import PlumbJSON
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
  var securitySchemes: [SecurityScheme] = []
  /// The checks whose statuses a contract may set; nil where nobody has told.
  let checks: [String]?
  /// What the contract sets for all operations.
  var commonStatuses: [ExpectedStatuses] = []
  /// What operations say of their lists in `x-plumb`, by the key of the operation.
  var listNotes: [String: DocumentNode] = [:]
  /// What the contract promises of all resources.
  var commonConsistency = Consistency()
  /// Where rules name a resource, to be checked when all resources are known.
  var resourceMentions: [(name: String, node: DocumentNode)] = []
  /// What has been read of the members of objects.
  var memberLists: [MemberList.Key: MemberList] = [:]
  /// The callbacks that were read below the operation at hand.
  var knownCallbacks: Set<DocumentPlace> = []
  var callbackDepth = 0
  /// Schemas that could not be compiled, which would be tried again for each use.
  private var unusable: Set<DocumentPlace> = []
  /// The other documents that the compiler has been given.
  private var compiled: Set<String> = []
  let dialect: Dialect
  /// The name by which other files refer back to the document.
  private let ownName: String

  init(
    reader: DocumentReader, dialect: Dialect, promise: Promise, loader: DocumentLoader,
    checks: [String]?
  ) {
    self.reader = reader
    self.checks = checks
    self.dialect = dialect
    self.promise = promise
    let root = reader.root.value
    compiler = SchemaCompiler(ignoresDefects: true) { uri in
      guard let path = documentPath(uri, from: "") else { return nil }
      if path.hasSameCodePoints(as: loader.name) { return root }
      guard case .document(let json) = loader.load(path) else { return nil }
      return json
    }
    ownName = loader.name
    add(reader.root.value, Self.documentName)
  }

  /// Compiles the schema at `node`, reporting one that cannot be used.
  mutating func compile(_ node: DocumentNode) -> SchemaID? {
    guard !unusable.contains(node.place) else { return nil }
    if !node.document.isEmpty, let document = reader.documents[node.document] {
      add(document, node.document)
    }
    do {
      return try compiler.compile(at: node.pointer, in: node.document)
    } catch {
      unusable.insert(node.place)
      report(error)
      return nil
    }
  }

  private mutating func add(_ document: JSON, _ name: String) {
    guard compiled.insert(name).inserted else { return }
    do {
      try compiler.add(document, named: name, dialect: dialect, content: .other)
    } catch {
      report(error)
    }
  }

  /// Reports what the compiler ignored.
  mutating func reportDefects() {
    for defect in compiler.defects { report(defect) }
  }

  private mutating func report(_ error: SchemaError) {
    var document = documentPath(error.document, from: "") ?? error.document
    if document.hasSameCodePoints(as: ownName) { document = Self.documentName }
    if case .unresolvedReference(let text) = error.reason {
      // The reader knows better why: a near name, a file that cannot be read.
      let node = DocumentNode(
        value: ["$ref": .string(text)], pointer: error.pointer, document: document)
      if reader.resolve(node) == nil { return }
    }
    reader.report(
      .unusableSchema(error.reason.title, hint: error.hint), at: error.pointer, in: document)
  }
}
