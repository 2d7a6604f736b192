import PlumbJSON

/// What a reference leads to (JSON Schema core §8.2.3, §9).
extension SchemaCompiler {
  struct Target {
    let id: SchemaID
    /// The name by which a dynamic anchor was reached.
    let dynamicAnchor: String?
  }

  /// Resolves a reference from a place to the schema it names, which is compiled in its turn.
  mutating func resolve(_ reference: String, from place: Place) throws(SchemaError) -> Target {
    let written = URIReference(reference)
    let uri = written.resolved(against: resources[place.resource].uri)
    guard let resource = try resource(of: uri, from: place),
      let fragment = PercentCoding.decoded(written.fragment ?? "")
    else { throw unresolved(reference, at: place) }
    let pointer: JSONPointer
    var dynamicAnchor: String?
    if fragment.isEmpty || fragment.utf8.first == UInt8(ascii: "/") {
      guard let relative = JSONPointer(parsing: fragment) else {
        throw unresolved(reference, at: place)
      }
      pointer = resources[resource].root.appending(relative)
    } else {
      guard let anchor = resources[resource].anchors[ExactText(fragment)] else {
        throw unresolved(reference, at: place)
      }
      pointer = anchor
      if resources[resource].dynamicAnchors.contains(ExactText(fragment)) {
        dynamicAnchor = fragment
      }
    }
    let document = resources[resource].document
    let target = Place(document: document, pointer: pointer, resource: resource)
    if let known = ids[target.key] { return Target(id: known, dynamicAnchor: dynamicAnchor) }
    guard let value = documents[document].root[pointer] else {
      throw unresolved(reference, at: place)
    }
    return Target(id: try reserve(value, at: target), dynamicAnchor: dynamicAnchor)
  }

  /// The resource of a URI, fetched from the store where no added document has it.
  private mutating func resource(of uri: URIReference, from place: Place) throws(SchemaError)
    -> Int?
  {
    let name = ExactText(uri.absolute)
    if let known = resourceOfURI[name] { return known }
    guard try fetch(name.text) else { return nil }
    return resourceOfURI[name]
  }

  private func unresolved(_ reference: String, at place: Place) -> SchemaError {
    SchemaError(
      .unresolvedReference(reference), document: documents[place.document].name,
      pointer: place.pointer)
  }

  /// The dialect that `$schema` names, or nil where there is no `$schema` or nothing is known of it.
  mutating func dialect(of value: JSON, at place: Place, otherwise outer: Dialect)
    throws(SchemaError) -> Dialect?
  {
    guard outer.family != .openAPI30, let uri = value["$schema"]?.string else { return nil }
    let name = URIReference(uri).absolute
    if name.hasSameBytes(as: "https://json-schema.org/draft/2020-12/schema") {
      return outer.absent.isEmpty ? outer : .draft202012
    }
    if name.contains("://json-schema.org/draft/2019-09/")
      || name.contains("://json-schema.org/draft-0")
    {
      return Dialect(family: .historic, assertsFormat: outer.assertsFormat)
    }
    if resourceOfURI[ExactText(name)] == nil { _ = try fetch(name) }
    guard let resource = resourceOfURI[ExactText(name)],
      let metaschema = documents[resources[resource].document].root[resources[resource].root],
      let vocabularies = metaschema["$vocabulary"]?.object
    else { return nil }
    var dialect = Dialect.draft202012
    dialect.absent = Set(Vocabulary.allCases)
    dialect.assertsFormat = outer.assertsFormat
    for member in vocabularies.members {
      if let vocabulary = Vocabulary(uri: member.name) {
        dialect.absent.remove(vocabulary)
        if vocabulary == .formatAssertion { dialect.assertsFormat = true }
      } else if member.value.bool == true {
        try report(.unknownVocabulary(member.name), at: place)
      }
    }
    return dialect
  }
}
