import PlumbJSON

/// What may stand in a member of an object of the document.
indirect enum Shape: Sendable {
  case any, text, flag
  case object(ObjectKind)
  /// An object of the kind, or a reference to one.
  case referable(ObjectKind)
  case list(Shape)
  case map(Shape)

  /// What is expected, in words.
  var phrase: String {
    switch self {
    case .any: "a value"
    case .text: "a string"
    case .flag: "true or false"
    case .object(.schema), .referable(.schema): "a schema (an object or a boolean)"
    case .object, .referable, .map: "an object"
    case .list: "an array"
    }
  }

  func accepts(_ value: JSON) -> Bool {
    switch self {
    case .any: true
    case .text: value.string != nil
    case .flag: value.bool != nil
    case .object(.schema), .referable(.schema): value.object != nil || value.bool != nil
    case .object, .referable, .map: value.object != nil
    case .list: value.array != nil
    }
  }
}
