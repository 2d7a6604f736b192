package import PlumbJSON

/// A document as the fields of a form, and what of it no form can say.
///
///     {"name": "Rex", "tags": ["a", "b"], "home": {"city": "Delft"}}
///     name=Rex · tags=a · tags=b · home={"city":"Delft"}, or home[city]=Delft where the style is deepObject
package struct FormFields: Hashable, Sendable {
  package struct Field: Hashable, Sendable {
    package var name: String
    package var text: String
    package var contentType: String?
    package var isFile = false
    package var allowsReserved = false
  }

  /// Something that cannot be said, and where it stands.
  package struct Obstacle: Hashable, Sendable {
    package var pointer: JSONPointer
    package var reason: String
  }

  package private(set) var fields: [Field] = []
  package private(set) var obstacles: [Obstacle] = []
  /// The places whose writing is custom, and promised by no document: an array in brackets, say.
  package private(set) var customs: [JSONPointer] = []

  package init(of document: JSON, _ writing: FormWriting) {
    guard let object = document.object else {
      obstacles.append(Obstacle(pointer: .root, reason: "a form is an object"))
      return
    }
    if object.members.isEmpty { refuse(.root, "a form without fields is no body") }
    for member in object.members {
      add(member.value, writing.property(member.name), JSONPointer([member.name]))
    }
  }

  private mutating func add(
    _ value: JSON, _ property: FormWriting.Property, _ place: JSONPointer
  ) {
    switch property.style {
    case nil: addByKind(value, property, place)
    case .deepObject: addDeep(value, property.name, property, place, depth: 0)
    case .form where property.explodes:
      if let object = value.object {
        if object.members.isEmpty { refuse(place, "an object without members is no field") }
        for member in object.members {
          addText(of: member.value, member.name, property, place.appending(member.name))
        }
      } else {
        addEach(value, property, place)
      }
    case .form: addJoined(value, by: ",", property, place)
    case .spaceDelimited where !property.explodes: addJoined(value, by: " ", property, place)
    case .pipeDelimited where !property.explodes: addJoined(value, by: "|", property, place)
    case .spaceDelimited, .pipeDelimited: addEach(value, property, place)
    }
  }

  private mutating func refuse(_ place: JSONPointer, _ reason: String) {
    obstacles.append(Obstacle(pointer: place, reason: reason))
  }

  /// A scalar as its text.
  private mutating func addText(
    of value: JSON, _ name: String, _ property: FormWriting.Property, _ place: JSONPointer
  ) {
    guard let text = value.formText else {
      return refuse(
        place, "\(value.isNull ? "null" : "an \(value.typeName)") has no text in a form")
    }
    fields.append(
      Field(
        name: name, text: text, contentType: property.contentType, isFile: property.isFile,
        allowsReserved: property.allowsReserved))
  }

  /// Each element of an array with the name again; anything else once.
  private mutating func addEach(
    _ value: JSON, _ property: FormWriting.Property, _ place: JSONPointer
  ) {
    guard let items = value.array else {
      return addText(of: value, property.name, property, place)
    }
    if items.isEmpty { refuse(place, "an array without elements is no field") }
    for (index, item) in items.enumerated() {
      addText(of: item, property.name, property, place.appending(index))
    }
  }
}

// MARK: - By media type

extension FormFields {
  private mutating func addByKind(
    _ value: JSON, _ property: FormWriting.Property, _ place: JSONPointer
  ) {
    guard let items = value.array else { return addPart(value, property, place) }
    if items.isEmpty { refuse(place, "an array without elements is no field") }
    for (index, item) in items.enumerated() {
      addPart(item, property, place.appending(index))
    }
  }

  /// One value in the media type that is named, else the one that its kind has (OpenAPI 3.1.1 §4.8.15.1.1).
  private mutating func addPart(
    _ value: JSON, _ property: FormWriting.Property, _ place: JSONPointer
  ) {
    let isJSON = property.contentType.map(Self.isJSON) ?? (value.object != nil)
    guard isJSON else { return addText(of: value, property.name, property, place) }
    fields.append(
      Field(
        name: property.name, text: value.text(.compact),
        contentType: property.contentType ?? "application/json"))
  }

  private static func isJSON(_ type: String) -> Bool {
    let essence = type.prefix { $0 != ";" && $0 != " " }.lowercased()
    return essence == "application/json" || essence.hasSuffix("+json")
  }
}

// MARK: - By style

extension FormFields {
  private static let deepest = 32

  /// `name[a][b]=text`; elements of arrays by their index, which is custom and nothing more.
  private mutating func addDeep(
    _ value: JSON, _ name: String, _ property: FormWriting.Property, _ place: JSONPointer,
    depth: Int
  ) {
    guard depth < Self.deepest else { return refuse(place, "it lies too deep for brackets") }
    switch value {
    case .object(let object):
      if object.members.isEmpty { refuse(place, "an object without members is no field") }
      if depth > 0 { customs.append(place) }
      for member in object.members {
        if member.name.contains(where: { "[]".contains($0) }) {
          refuse(place.appending(member.name), "a name with brackets cannot stand in brackets")
        } else {
          addDeep(
            member.value, "\(name)[\(member.name)]", property, place.appending(member.name),
            depth: depth + 1)
        }
      }
    case .array(let items):
      if items.isEmpty { refuse(place, "an array without elements is no field") }
      customs.append(place)
      for (index, item) in items.enumerated() {
        addDeep(item, "\(name)[\(index)]", property, place.appending(index), depth: depth + 1)
      }
    case .null, .bool, .number, .string:
      if depth == 0 { customs.append(place) }
      addText(of: value, name, property, place)
    }
  }

  /// All values in one text, which none of them may hold the separator of.
  private mutating func addJoined(
    _ value: JSON, by separator: String, _ property: FormWriting.Property, _ place: JSONPointer
  ) {
    let values =
      value.array ?? value.object?.members.flatMap { [.string($0.name), $0.value] } ?? [value]
    let isOne = value.array == nil && value.object == nil
    let texts = values.compactMap(\.formText)
    guard texts.count == values.count, !texts.isEmpty else {
      return refuse(place, "not all of its values have a text in a form")
    }
    guard isOne || !texts.contains(where: { $0.contains(separator) || $0.isEmpty }) else {
      return refuse(
        place, "a value with the separator in it, or an empty one, cannot be told apart")
    }
    fields.append(
      Field(
        name: property.name, text: texts.joined(separator: separator),
        contentType: property.contentType, allowsReserved: property.allowsReserved))
  }
}

extension JSON {
  /// The text that stands for a scalar in a form; nil where there is none.
  fileprivate var formText: String? { isNull ? nil : plainText }
}
