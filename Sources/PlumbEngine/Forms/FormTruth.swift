import PlumbContract
import PlumbGeneration
import PlumbJSON
import PlumbJournal
import PlumbSchema

/// What becomes of the labels of bodies that are written as forms, where most of what JSON tells apart is one text.
struct FormTruth {
  let writing: FormWriting
  private let schema: SchemaID
  private let planner: Planner

  /// Of the bodies of an operation in one of its media types; nil where they are JSON.
  init?(of operation: Operation, as media: MediaType, _ planner: Planner) {
    guard
      let writing = planner.writings.writing(of: operation, as: media, planner.contract.schemas),
      let schema = media.schema
    else { return nil }
    self.writing = writing
    self.schema = schema
    self.planner = planner
  }

  /// Why a document cannot be sent; nil where it can.
  func obstacle(to document: JSON) -> String? {
    writing.obstacle(to: document)?.reason
  }

  /// Whether a document that breaks its schema at a place still does once it is text.
  func staysInvalid(_ document: JSON, at place: JSONPointer) -> Bool {
    guard let name = place.tokens.first else {
      // What is wrong with the whole is so however its texts are read.
      return [document.asTexts, document.asScalars].allSatisfy { !isValid($0) }
    }
    guard let value = document[name] else { return true }
    guard isJSON(value, writing.property(name)) else {
      return planner.values.staysInvalid(document, asTextAt: place, inBodyFor: schema)
    }
    // A JSON document is read as what it is, or not at all and then is a text; either may be the only one of several.
    let text = JSON.string(value.text(.compact))
    return [text, [text], [value]].allSatisfy { reading in
      document.setting(reading, at: JSONPointer([name])).map { !isValid($0) } ?? true
    }
  }

  /// Whether the writing of what stands at a place, or of what it holds, is only custom.
  func isCustom(_ document: JSON, at place: JSONPointer) -> Bool {
    FormFields(of: document, writing).customs.contains { custom in
      custom.isPrefix(of: place) || place.isPrefix(of: custom)
    }
  }

  private func isValid(_ document: JSON) -> Bool {
    planner.contract.schemas.isValid(document, against: schema, direction: .request)
  }

  /// Whether one field holds the value as JSON.
  private func isJSON(_ value: JSON, _ property: FormWriting.Property) -> Bool {
    let fields = fields(value, property.name).fields
    return value.array == nil && fields.count == 1
      && fields[0].contentType.map { MediaTypeName($0).isJSON } == true
  }
}

extension FormTruth {
  /// An object without those optional members that no form can say, or that only custom tells how to write; where
  /// another plain value can be said that one is taken.
  func fitted(_ object: JSONObject, _ members: [Member]) -> JSONObject {
    var fitted = JSONObject()
    for entry in object.members {
      let member = members.named(entry.name)
      let values =
        [entry.value, entry.value.withoutNothing]
        + (member.map { [planner.otherValue(for: $0.schema)] } ?? [])
      let sayable = values.filter { canSay($0, of: entry.name) }
      if let plain = sayable.first(where: { fields($0, entry.name).customs.isEmpty }) {
        fitted.append(entry.name, plain)
      } else if member?.isRequired != false {
        fitted.append(entry.name, sayable.first ?? entry.value)
      }
    }
    return fitted
  }

  /// Whether a value of a member can be sent.
  func canSay(_ value: JSON, of name: String) -> Bool {
    fields(value, name).obstacles.isEmpty
  }

  /// One member as fields.
  private func fields(_ value: JSON, _ name: String) -> FormFields {
    FormFields(of: .object(JSONObject([.init(name: name, value: value)])), writing)
  }
}

extension JSON {
  /// The value without members and elements that are null or empty.
  fileprivate var withoutNothing: JSON {
    func isSomething(_ value: JSON) -> Bool {
      !value.isNull && value.array?.isEmpty != true && value.object?.members.isEmpty != true
    }
    switch self {
    case .object(let object):
      return .object(
        JSONObject(
          object.members.map { .init(name: $0.name, value: $0.value.withoutNothing) }
            .filter { isSomething($0.value) }))
    case .array(let items): return .array(items.map(\.withoutNothing).filter(isSomething))
    case .null, .bool, .number, .string: return self
    }
  }

  fileprivate var asTexts: JSON {
    mappingScalars { $0.string == nil && !$0.isNull ? .string($0.text(.compact)) : $0 }
  }

  fileprivate var asScalars: JSON {
    mappingScalars { scalar in
      guard let text = scalar.string, let read = try? JSON.parse(text),
        read.array == nil, read.object == nil
      else { return scalar }
      return read
    }
  }

  private func mappingScalars(_ change: (JSON) -> JSON) -> JSON {
    switch self {
    case .object(let object):
      .object(
        JSONObject(
          object.members.map { .init(name: $0.name, value: $0.value.mappingScalars(change)) }))
    case .array(let items): .array(items.map { $0.mappingScalars(change) })
    case .null, .bool, .number, .string: change(self)
    }
  }
}
