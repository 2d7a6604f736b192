import PlumbJSON
import PlumbJournal
import PlumbSchema

/// Walks the schemas of one operation and numbers what it finds there.
struct CoverageSurvey {
  /// Whether a document is sent or shown.
  enum Side {
    case request, response

    var members: ContractCoverage.Aspect { self == .request ? .members : .shownMembers }
    var values: ContractCoverage.Aspect { self == .request ? .values : .shownValues }
  }

  /// How deep objects in objects are counted; a schema that contains itself ends here.
  private static let deepest = 6
  /// How many things of one operation are counted.
  private static let mostItems = 4_000

  let schemas: SchemaGraph
  private(set) var items: [CoverageItem] = []

  init(schemas: SchemaGraph) { self.schemas = schemas }

  mutating func add(_ aspect: ContractCoverage.Aspect, _ text: String) -> Int {
    items.append(CoverageItem(aspect: aspect, text: text))
    return items.count - 1
  }

  /// The place that a schema describes, with everything below it.
  mutating func place(
    _ schema: SchemaID?, called name: String, item: Int?, side: Side, depth: Int = 0
  ) -> CoveragePlace {
    var place = CoveragePlace(item: item)
    guard let schema, depth < Self.deepest, items.count < Self.mostItems else { return place }
    let parts = parts(of: schema)
    for part in parts {
      for value in (part.enumeration ?? []) + [part.const].compactMap(\.self)
      where !place.values.contains(where: { $0.value == value }) {
        let number = add(side.values, "\(name): \(value.text(.compact))")
        place.values.append(.init(value: value, item: number))
      }
      if side == .request { addBounds(of: part, to: &place, called: name) }
      for property in part.properties {
        guard !place.members.contains(where: { $0.name.hasSameCodePoints(as: property.name) })
        else { continue }
        let inner = "\(name)/\(property.name)"
        let number = add(side.members, inner)
        place.members.append(
          .init(
            name: property.name,
            place: self.place(
              property.schema, called: inner, item: number, side: side, depth: depth + 1)))
      }
      if place.element.isEmpty, let element = part.items {
        place.element = [
          self.place(element, called: name + "[]", item: nil, side: side, depth: depth + 1)
        ]
      }
    }
    return place
  }

  /// Whether a parameter of this schema, or its elements, is a number.
  func takesNumbers(_ schema: SchemaID?) -> Bool {
    guard let schema else { return false }
    let parts = parts(of: schema)
    return (parts + parts.compactMap(\.items).flatMap(parts(of:))).contains {
      $0.types.map { !$0.isDisjoint(with: [.integer, .number]) } ?? false
    }
  }

  private mutating func addBounds(
    of part: SchemaNode, to place: inout CoveragePlace, called name: String
  ) {
    for bound in CoverageBound.written(in: part) {
      place.bounds.append(
        CoverageBound(
          limit: bound.limit, isUpper: bound.isUpper,
          edge: add(.bounds, "\(name): \(bound.text), kept"),
          beyond: add(.bounds, "\(name): \(bound.text), broken")))
    }
  }

  /// The schema and all that it is put together from, each once.
  private func parts(of schema: SchemaID) -> [SchemaNode] {
    var parts: [SchemaNode] = []
    var seen: Set<SchemaID> = []
    var pending = [schema]
    while let id = pending.popLast() {
      guard seen.insert(id).inserted else { continue }
      let node = schemas[id]
      parts.append(node)
      let inner =
        [node.ref].compactMap(\.self) + node.allOf + node.anyOf + node.oneOf
        + [node.conditional?.then, node.conditional?.otherwise].compactMap(\.self)
      pending += inner.reversed()
    }
    return parts
  }
}
