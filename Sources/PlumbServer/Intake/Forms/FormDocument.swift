import PlumbContract
import PlumbJSON
import PlumbSchema

/// Makes the document that a form stands for: each text becomes what its schema wants.
struct FormDocument {
  private let media: MediaType
  private let reading: TextReading

  init(of media: MediaType, _ schemas: SchemaGraph) {
    self.media = media
    reading = TextReading(schemas: schemas)
  }

  /// The document; a name that comes again where its schema takes one value stands there again.
  func document(of form: FormFields) -> JSON {
    // Bytes as keys: what looks the same need not be the same name.
    var indexes: [[UInt8]: Int] = [:]
    var groups: [(name: String, fields: [FormFields.Field])] = []
    for field in form.fields {
      let name = owner(of: field.name)
      let index = indexes[Array(name.utf8), default: groups.count]
      if index == groups.count {
        indexes[Array(name.utf8)] = index
        groups.append((name, []))
      }
      groups[index].fields.append(field)
    }
    var object = JSONObject()
    for (name, fields) in groups {
      for value in values(of: name, fields) { object.append(name, value) }
    }
    return .object(object)
  }

  private func encoding(_ name: String) -> Encoding? {
    media.encodings.first { $0.property.hasSameCodePoints(as: name) }
  }

  /// The property that a field belongs to: its name, what stands before its brackets, or whose member it is.
  private func owner(of field: String) -> String {
    if media.members.contains(where: { $0.name.hasSameCodePoints(as: field) }) { return field }
    if let bracket = field.firstIndex(of: "["),
      encoding(String(field[..<bracket]))?.style == .deepObject
    {
      return String(field[..<bracket])
    }
    let parent = media.members.first { member in
      let encoding = encoding(member.name)
      return encoding?.style == .form && encoding?.explodes == true
        && reading.properties(of: [member.schema]).contains { $0.name.hasSameCodePoints(as: field) }
    }
    return parent?.name ?? field
  }

  /// The values of a property; more than one only where it came more often than its schema lets it.
  private func values(of name: String, _ fields: [FormFields.Field]) -> [JSON] {
    let schemas =
      media.members.named(name).map { [$0.schema] } ?? []
    let encoding = encoding(name)
    switch encoding?.style {
    case .deepObject where fields.contains { !$0.name.hasSameCodePoints(as: name) }:
      return [BracketTree(fields, below: name).value(for: schemas, reading)]
    case .form where !fields.allSatisfy { $0.name.hasSameCodePoints(as: name) }:
      return [
        .object(
          JSONObject(
            fields.map { field in
              JSONObject.Member(
                name: field.name,
                value: reading.value(
                  of: field.text, for: reading.schemas(of: field.name, in: schemas)))
            }))
      ]
    case .form where encoding?.explodes == false: return joined(fields, ",", schemas)
    case .spaceDelimited where encoding?.explodes == false: return joined(fields, " ", schemas)
    case .pipeDelimited where encoding?.explodes == false: return joined(fields, "|", schemas)
    default: break
    }
    let isJSON = encoding?.contentTypes.contains { MediaTypeName($0).isJSON } == true
    if reading.wantsArray(schemas) {
      let items = reading.itemSchemas(of: schemas)
      return [.array(fields.map { value(of: $0, items, isJSON: isJSON) })]
    }
    return fields.map { value(of: $0, schemas, isJSON: isJSON) }
  }

  private func value(of field: FormFields.Field, _ schemas: [SchemaID], isJSON: Bool) -> JSON {
    if isJSON || field.isJSON || reading.wantsObject(schemas),
      let value = try? JSON.parse(field.text)
    {
      return value
    }
    return reading.value(of: field.text, for: schemas)
  }

  /// Values in one text, those of an object after their names.
  private func joined(
    _ fields: [FormFields.Field], _ separator: Character, _ schemas: [SchemaID]
  ) -> [JSON] {
    fields.map { field in
      let parts = field.text.split(separator: separator, omittingEmptySubsequences: false)
        .map(String.init)
      if reading.wantsArray(schemas) {
        let items = reading.itemSchemas(of: schemas)
        return .array(parts.map { reading.value(of: $0, for: items) })
      }
      guard reading.wantsObject(schemas), parts.count.isMultiple(of: 2) else {
        return reading.value(of: field.text, for: schemas)
      }
      return .object(
        JSONObject(
          stride(from: 0, to: parts.count, by: 2).map { index in
            JSONObject.Member(
              name: parts[index],
              value: reading.value(
                of: parts[index + 1], for: reading.schemas(of: parts[index], in: schemas)))
          }))
    }
  }
}
