import PlumbJSON

/// Every object of a document by its kind, and every place where something else stands than OpenAPI has there.
///
/// Read along the grammar of OpenAPI, not by the names of members: a property named `$ref` is a property.
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

  private var pending: [(node: DocumentNode, shape: Shape)] = []

  init(_ root: DocumentNode) {
    pending = [(root, .object(.openAPI))]
    while let (node, shape) = pending.popLast() { visit(node, shape) }
  }

  func sites(_ kind: ObjectKind) -> [Site] { sites[kind] ?? [] }

  private mutating func visit(_ node: DocumentNode, _ shape: Shape) {
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
      if node.string("$ref") != nil {
        sites[kind, default: []].append(Site(kind: kind, node: node))
      } else {
        enter(node, kind)
      }
    case .object(let kind): enter(node, kind)
    }
  }

  private mutating func enter(_ node: DocumentNode, _ kind: ObjectKind) {
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
