package import PlumbJSON

/// Adding documents, and finding the resources and anchors in them (JSON Schema core §8.2).
extension SchemaCompiler {
  /// What the root of a document is.
  package enum Content: Hashable, Sendable {
    /// A schema: identifiers anywhere in it count from the start.
    case schema
    /// Something that holds schemas, such as an OpenAPI document; each is looked into when it is compiled.
    case other
  }

  /// Adds a document under a name, which relative references in it resolve against.
  ///
  /// `dialect` is how schemas are read that do not say so by `$schema`. Of two documents with one name the first counts.
  package mutating func add(
    _ root: JSON, named name: String, dialect: Dialect? = nil, content: Content = .schema
  ) throws(SchemaError) {
    let document = documents.count
    let resource = resources.count
    let base = dialect ?? .draft202012
    documents.append(SchemaDocument(name: name, root: root, resource: resource))
    resources.append(
      SchemaResource(
        uri: URIReference(name), root: .root, document: document, dialect: base))
    register(resource, as: URIReference(name))
    guard content == .schema else { return }
    let place = Place(document: document, pointer: .root, resource: resource)
    if let wanted = try self.dialect(of: root, at: place, otherwise: base), wanted != base {
      resources[resource] = SchemaResource(
        uri: URIReference(name), root: .root, document: document, dialect: wanted)
    }
    _ = try index(root, at: place)
  }

  /// Finds every schema below a place by the keywords that hold schemas, notes its resource, collects anchors.
  ///
  /// - Returns: The resource of the place itself.
  mutating func index(_ value: JSON, at place: Place) throws(SchemaError) -> Int {
    var stack: [(value: JSON, place: Place)] = [(value, place)]
    while let (value, found) = stack.popLast() {
      guard resourceOfPlace[found.key] == nil else { continue }
      var place = found
      place.resource = try openResource(value, at: place)
      resourceOfPlace[place.key] = place.resource
      guard let object = value.object else { continue }
      collectAnchors(of: object, at: place)
      for member in object.members {
        Subschemas.visit(member) { subschema, tokens in
          let pointer = JSONPointer(place.pointer.tokens + tokens)
          stack.append(
            (subschema, Place(document: place.document, pointer: pointer, resource: place.resource))
          )
        }
      }
    }
    return resourceOfPlace[place.key] ?? place.resource
  }

  /// The place with the resource of the nearest schema around it that is known.
  func enclosing(_ place: Place) -> Place {
    var pointer = place.pointer
    while let parent = pointer.parent {
      pointer = parent
      if let resource = resourceOfPlace[.init(document: place.document, pointer: pointer)] {
        return Place(document: place.document, pointer: place.pointer, resource: resource)
      }
    }
    return Place(
      document: place.document, pointer: place.pointer,
      resource: documents[place.document].resource)
  }
}

extension SchemaCompiler {
  /// The resource a schema belongs to: one of its own where it has an `$id`.
  private mutating func openResource(_ value: JSON, at place: Place) throws(SchemaError) -> Int {
    let outer = resources[place.resource]
    guard outer.dialect.family != .openAPI30, let id = value["$id"]?.string else {
      return place.resource
    }
    var reference = URIReference(id)
    reference.fragment = nil
    let uri = reference.resolved(against: outer.uri)
    let dialect = try dialect(of: value, at: place, otherwise: outer.dialect) ?? outer.dialect
    let resource: Int
    if place.pointer == outer.root, documents[place.document].resource == place.resource {
      // The document's own resource goes by its `$id` from here on, and by the document's name as before.
      resource = place.resource
    } else {
      resource = resources.count
      resources.append(outer)
    }
    resources[resource] = SchemaResource(
      uri: uri, root: place.pointer, document: place.document, dialect: dialect)
    register(resource, as: uri)
    return resource
  }

  private mutating func register(_ resource: Int, as uri: URIReference) {
    let key = ExactText(uri.absolute)
    if resourceOfURI[key] == nil { resourceOfURI[key] = resource }
  }

  private mutating func collectAnchors(of object: JSONObject, at place: Place) {
    if let name = object["$anchor"]?.string {
      resources[place.resource].anchors[ExactText(name)] = place.pointer
    }
    if let name = object["$dynamicAnchor"]?.string {
      resources[place.resource].anchors[ExactText(name)] = place.pointer
      resources[place.resource].dynamicAnchors.insert(ExactText(name))
    }
  }
}
