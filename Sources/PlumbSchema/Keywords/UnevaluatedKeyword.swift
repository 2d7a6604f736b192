import PlumbJSON

/// `unevaluatedItems` and `unevaluatedProperties` (JSON Schema core §11.2, §11.3): what nothing else has looked at.
enum UnevaluatedKeyword {
  static func holds(_ value: JSON, _ node: SchemaNode, _ walk: inout Walk, _ marks: inout Marks)
    -> Bool
  {
    switch value {
    case .array(let elements):
      guard let schema = node.arrays?.unevaluatedItems else { return true }
      return items(elements, schema, node, &walk, &marks)
    case .object(let object):
      guard let schema = node.objects?.unevaluatedProperties else { return true }
      return members(object, schema, node, &walk, &marks)
    case .null, .bool, .number, .string:
      return true
    }
  }

  private static func items(
    _ elements: [JSON], _ schema: SchemaID, _ node: SchemaNode, _ walk: inout Walk,
    _ marks: inout Marks
  ) -> Bool {
    var isMet = true
    for (index, element) in elements.enumerated() where !marks.contains(index) {
      if walk.graph[schema].isAlwaysFalse {
        walk.refuse(element, at: index, "unevaluatedItems", node)
        isMet = false
      } else {
        isMet = walk.accepts(element, item: index, schema) && isMet
      }
      guard isMet || !walk.stopsAtFailure else { return false }
    }
    marks.insertAll()
    return isMet
  }

  private static func members(
    _ object: JSONObject, _ schema: SchemaID, _ node: SchemaNode, _ walk: inout Walk,
    _ marks: inout Marks
  ) -> Bool {
    var isMet = true
    for (index, member) in object.members.enumerated() where !marks.contains(index) {
      if walk.graph[schema].isAlwaysFalse {
        walk.refuse(member, "unevaluatedProperties", node)
        isMet = false
      } else {
        isMet = walk.accepts(member.value, member: member.name, schema) && isMet
      }
      guard isMet || !walk.stopsAtFailure else { return false }
    }
    marks.insertAll()
    return isMet
  }
}
