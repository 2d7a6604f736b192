package import PlumbJSON

/// Reads schemas out of documents and compiles each, once, into one graph.
///
/// Documents are handed over; nothing is ever fetched from the network. Compiling works through a queue, so neither
/// deep nor recursive schemas reach for the stack.
package struct SchemaCompiler: Sendable {
  /// Finds a document that was not added, by its absolute URI; nil where there is none.
  package typealias Lookup = @Sendable (_ uri: String) -> JSON?

  /// The schemas compiled so far.
  package private(set) var graph = SchemaGraph()
  /// Keywords that could not be used and were ignored; empty unless `ignoresDefects`.
  package private(set) var defects: [SchemaError] = []

  var documents: [SchemaDocument] = []
  var resources: [SchemaResource] = []
  /// The first resource of each absolute URI.
  var resourceOfURI: [ExactText: Int] = [:]
  /// The resource of each place that is known to hold a schema.
  var resourceOfPlace: [Place.Key: Int] = [:]
  var dynamicNames = NameTable()
  /// Documents repeat their patterns; each is compiled once.
  var patterns: [ExactText: Pattern] = [:]

  private let ignoresDefects: Bool
  private let lookup: Lookup
  var ids: [Place.Key: SchemaID] = [:]
  /// What has an id and no node yet, from `head` on.
  private var queue: [(value: JSON, place: Place)] = []
  private var head = 0

  /// Makes a compiler without documents.
  ///
  /// - Parameters:
  ///   - ignoresDefects: A keyword with an unusable value is noted in `defects` and ignored, instead of thrown: for
  ///     documents one does not own, whose other promises are still worth testing.
  ///   - lookup: The local store that references to documents which were not added are looked up in.
  package init(ignoresDefects: Bool = false, lookup: @escaping Lookup = { _ in nil }) {
    self.ignoresDefects = ignoresDefects
    self.lookup = lookup
  }
}

extension SchemaCompiler {
  /// Compiles the schema at a place of an added document and all that it leads to, or nothing where it throws.
  package mutating func compile(at pointer: JSONPointer = .root, in document: String)
    throws(SchemaError) -> SchemaID
  {
    guard let index = documents.firstIndex(where: { $0.name.hasSameBytes(as: document) }) else {
      throw SchemaError(.unknownDocument(document), document: document, pointer: pointer)
    }
    guard let value = documents[index].root[pointer] else {
      throw SchemaError(.noSuchPlace, document: document, pointer: pointer)
    }
    let place = Place(
      document: index, pointer: pointer, resource: documents[index].resource)
    let known = graph.nodes.count
    do throws(SchemaError) {
      let id = try reserve(value, at: place)
      try workOff()
      try EndlessReferences.refuse(in: graph, from: known)
      graph.verdicts = LazyVerdictTable()
      return id
    } catch {
      forget(from: known)
      throw error
    }
  }

  /// Gives the schema at a place its id; it is compiled when its turn comes.
  mutating func reserve(_ value: JSON, at place: Place) throws(SchemaError) -> SchemaID {
    let key = place.key
    if let id = ids[key] { return id }
    var place = place
    if let resource = resourceOfPlace[key] {
      place.resource = resource
    } else {
      place.resource = try index(value, at: enclosing(place))
    }
    let id = SchemaID(index: graph.nodes.count + queue.count - head)
    ids[key] = id
    queue.append((value, place))
    return id
  }

  /// Throws a defect, or notes it where defects are ignored.
  mutating func report(_ reason: SchemaError.Reason, at place: Place) throws(SchemaError) {
    let error = SchemaError(
      reason, document: documents[place.document].name, pointer: place.pointer)
    guard ignoresDefects else { throw error }
    defects.append(error)
  }

  /// Looks a document up in the store, or among the meta-schemas, and adds it; false where there is none.
  mutating func fetch(_ uri: String) throws(SchemaError) -> Bool {
    guard let root = lookup(uri) ?? Metaschema.document(at: uri) else { return false }
    try add(root, named: uri, dialect: documents.first.map { resources[$0.resource].dialect })
    return true
  }
}

extension SchemaCompiler {
  private mutating func workOff() throws(SchemaError) {
    repeat {
      while head < queue.count {
        let (value, place) = queue[head]
        let source = try SchemaSource(value, at: place, in: &self)
        let id = SchemaID(index: graph.nodes.count)
        let node = try SchemaNode(reading: source, as: id, with: &self)
        graph.nodes.append(node)
        head += 1
      }
      queue.removeAll()
      head = 0
      try DynamicReferenceKeyword.collectTargets(&self)
    } while !queue.isEmpty
  }

  private mutating func forget(from count: Int) {
    queue.removeAll()
    head = 0
    graph.nodes.removeSubrange(count...)
    ids = ids.filter { Int($0.value.index) < count }
  }
}

extension SchemaCompiler {
  mutating func setDynamicAnchors(_ anchors: [[Int32: SchemaID]]) {
    graph.dynamicAnchors = anchors
  }
}
