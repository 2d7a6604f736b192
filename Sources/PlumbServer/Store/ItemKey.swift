import PlumbJSON

/// What an item is found by: its id in a form in which equal ids are equal.
///
/// GUIDs are compared by value, so that capitals do not matter (RFC 9562 §4).
enum ItemKey: Hashable, Sendable {
  case uuid(UInt128)
  case number(Int)
  case text(ExactText)
}

extension ItemKey {
  /// The id as it stands in a body.
  var json: JSON {
    switch self {
    case .uuid(let value): .string(UUIDText.text(of: value))
    case .number(let number): JSON(number)
    case .text(let text): .string(text.text)
    }
  }

  /// The key of an id as it stands in a path.
  init(_ text: String, form: IdentifierForm) {
    switch form {
    case .uuid: self = UUIDText.value(of: text).map(ItemKey.uuid) ?? .text(ExactText(text))
    case .integer:
      // Only the one way of writing a number names the item: `7`, neither `07` nor `+7`.
      let number = Int(text).flatMap { String($0).hasSameCodePoints(as: text) ? $0 : nil }
      self = number.map(ItemKey.number) ?? .text(ExactText(text))
    case .text: self = .text(ExactText(text))
    }
  }

  /// The key of an id as it stands in a body, or nil where the value can be none.
  init?(_ value: JSON, form: IdentifierForm) {
    switch value {
    case .string(let text): self.init(text, form: form)
    case .number(let number): self.init(number.int.map(String.init) ?? number.text, form: form)
    case .null, .bool, .array, .object: return nil
    }
  }
}

/// A text compared code point by code point, as texts of JSON and of paths are.
struct ExactText: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.hasSameCodePoints(as: right.text)
  }

  func hash(into hasher: inout Hasher) { text.hashCodePoints(into: &hasher) }
}

/// Where an item lives: its resource, the ids of what it is nested in, its own id.
struct Address: Hashable, Sendable {
  /// Index into the plan's resources.
  var resource: Int
  /// The path parameters before the item's own, outermost first; empty for a resource that is not nested.
  var scope: [ExactText] = []
  var key: ItemKey
}
