import PlumbJSON

/// Every object of a document by its kind, and every place where something else stands than OpenAPI has there.
///
/// Read along the grammar of OpenAPI, not by the names of members: a property named `$ref` is a property. References are
/// followed into the files beside the document, of which only what they lead to is surveyed.
struct Survey: Sendable {
  /// An object of the document, or a reference that stands for one.
  struct Site: Sendable {
    let kind: ObjectKind
    let node: DocumentNode

    /// Whether it is only a reference to the object; in a schema, other words may stand beside it.
    var isReference: Bool { node.value["$ref"]?.string != nil }
  }

  /// A member that has no meaning where it stands.
  struct UnknownMember: Sendable {
    let name: String
    let owner: Site
  }

  private(set) var sites: [ObjectKind: [Site]] = [:]
  private(set) var wrongShapes: [(node: DocumentNode, expected: String)] = []
  private(set) var missing: [(owner: Site, member: String)] = []
  private(set) var unknown: [UnknownMember] = []
  /// The extensions of the document: every member whose name begins with `x-`.
  private(set) var extensions: [DocumentNode] = []

  /// Members beside a `$ref` that stands for the whole object.
  private(set) var besideReferences: [DocumentNode] = []

  private var pending: [(node: DocumentNode, shape: Shape)] = []
  /// Objects of other files that have been entered: several references may lead there.
  private var entered: Set<DocumentPlace> = []

  /// Surveys a document; references that lead nowhere are reported to the reader.
  init(_ root: DocumentNode, following reader: inout DocumentReader) {
    pending = [(root, .object(.openAPI))]
    while let (node, shape) = pending.popLast() { visit(node, shape, &reader) }
  }

  func sites(_ kind: ObjectKind) -> [Site] { sites[kind] ?? [] }

  private mutating func visit(
    _ node: DocumentNode, _ shape: Shape, _ reader: inout DocumentReader
  ) {
    guard shape.accepts(node.value) else {
      wrongShapes.append((node, shape.phrase))
      return
    }
    switch shape {
    case .any, .text, .flag: return
    case .list(let inner):
      for element in node.elements.reversed() { pending.append((element, inner)) }
    case .map(let inner):
      for (name, member) in node.members.reversed() {
        if name.hasPrefix("x-"), !inner.holdsFreeNames {
          extensions.append(member)
        } else {
          pending.append((member, inner))
        }
      }
    case .referable(let kind):
      guard node.string("$ref") != nil else { return enter(node, kind) }
      sites[kind, default: []].append(Site(kind: kind, node: node))
      noteMembersBesideReference(node)
      follow(reader.resolve(node), kind)
    case .object(let kind):
      enter(node, kind)
      // The compiler reports references of schemas that lead nowhere.
      if kind == .schema, node.string("$ref") != nil { follow(reader.resolveSchema(node), kind) }
    }
  }

  /// Surveys what a reference leads to where the survey does not come by itself: in another file.
  private mutating func follow(_ target: DocumentNode?, _ kind: ObjectKind) {
    guard let target, !target.document.isEmpty else { return }
    pending.append((target, .object(kind)))
  }

  /// A reference may have a summary and a description of its own (OpenAPI 3.1.1 §4.8.23).
  private mutating func noteMembersBesideReference(_ node: DocumentNode) {
    for (name, member) in node.members where !["$ref", "summary", "description"].contains(name) {
      if name.hasPrefix("x-"), name != "x-plumb" {
        extensions.append(member)
      } else {
        besideReferences.append(member)
      }
    }
  }

  private mutating func enter(_ node: DocumentNode, _ kind: ObjectKind) {
    guard node.document.isEmpty || entered.insert(node.place).inserted else { return }
    let site = Site(kind: kind, node: node)
    sites[kind, default: []].append(site)
    guard let object = node.value.object else { return }
    let table = Self.tables[kind]
    for (name, member) in node.members.reversed() {
      if let field = table?[TextKey(name)] {
        pending.append((member, field.shape))
      } else if name.hasPrefix("x-") {
        extensions.append(member)
      } else if table == nil {
        pending.append((member, kind.freeShape))
      } else {
        unknown.append(UnknownMember(name: name, owner: site))
      }
    }
    for field in kind.fields ?? [] where field.isRequired && object[field.name] == nil {
      missing.append((site, field.name))
    }
  }

  private static let tables: [ObjectKind: [TextKey: Field]] = {
    var tables: [ObjectKind: [TextKey: Field]] = [:]
    for kind in ObjectKind.allCases {
      guard let fields = kind.fields else { continue }
      tables[kind] = Dictionary(uniqueKeysWithValues: fields.map { (TextKey($0.name), $0) })
    }
    return tables
  }()
}

extension Shape {
  /// Whether the members of a map of these have names of the author's choice, which may begin with `x-`.
  fileprivate var holdsFreeNames: Bool {
    switch self {
    case .object(.schema), .referable(.header), .any, .text, .flag: true
    default: false
    }
  }
}
