import PlumbContract
import PlumbJSON
import PlumbJournal
import PlumbSchema

extension Check {
  static let bodyHasOnlyDocumentedMembers = Check(
    id: "body-has-only-documented-members",
    title: "A response shows no member that is not documented.",
    family: .shape,
    level: .may,
    source: "OpenAPI 3.1.1 §4.8.24",
    why: "An extra member breaks nobody; often it is one that was forgotten in the documentation, "
      + "and sometimes one that should never have left the server.",
    mend: "Document it, or take it out.",
    examples: [
      .conforming(
        "documented members only",
        .create(answers: .pet(201, ["name": "Rex", "kind": "dog"]))),
      .violating(
        "a member more, also inside an expansion",
        .read(
          answers: .pet(
            200, ["name": "Rex", "cost": 7, "shop": ["id": "1", "rent": 900]])),
        finds: [
          Finding(
            place: "response/body/cost", expected: "documented members only", actual: "7",
            promise: .petShop("Read a pet")),
          Finding(
            place: "response/body/shop/rent", expected: "documented members only", actual: "900",
            promise: .petShop("Read a pet")),
        ]),
    ],
    judge: { observation in
      guard observation.isSuccess, let value = observation.body.json,
        let schema = observation.mediaType?.wholeSchema
      else { return [] }
      var search = UndocumentedMembers(schemas: observation.contract.schemas)
      search.visit(value, schema, JSONPointer())
      return search.found.map { pointer, value in
        Finding(
          place: "response/body" + pointer.description, expected: "documented members only",
          actual: value.brief, promise: observation.promise(at: pointer))
      }
    })
}

/// Walks a value and its schema together, only where the schema names its members and leaves no other way in.
private struct UndocumentedMembers {
  let schemas: SchemaGraph
  var found: [(pointer: JSONPointer, value: JSON)] = []

  mutating func visit(_ value: JSON, _ id: SchemaID, _ pointer: JSONPointer) {
    let node = schemas[schemas.target(of: id)]
    switch value {
    case .array(let elements):
      guard let items = node.items, node.prefixItems.isEmpty else { return }
      for (index, element) in elements.enumerated() {
        visit(element, items, pointer.appending(index))
      }
    case .object(let object):
      guard node.namesAllItsMembers else { return }
      for member in object.members {
        let inner = pointer.appending(member.name)
        if let schema = node.property(member.name) {
          visit(member.value, schema, inner)
        } else {
          found.append((inner, member.value))
        }
      }
    case .null, .bool, .number, .string: return
    }
  }
}

extension SchemaNode {
  fileprivate var namesAllItsMembers: Bool {
    !properties.isEmpty && applicators == nil && additionalProperties == nil
      && patternProperties.isEmpty && unevaluatedProperties == nil && dependentSchemas.isEmpty
  }
}
