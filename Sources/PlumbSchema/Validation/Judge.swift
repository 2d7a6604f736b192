import PlumbJSON

/// Applies every keyword of a schema to a value, cheap ones first.
enum Judge {
  static func keywords(_ node: SchemaNode, _ value: JSON, _ walk: inout Walk, _ marks: inout Marks)
    -> Bool
  {
    // A value of another type, or outside an enumeration, breaks the rest for that reason only: one violation.
    guard TypeKeyword.holds(value, node, &walk), EnumKeyword.holds(value, node, &walk) else {
      return false
    }
    var isMet = true
    switch value {
    case .number(let number):
      if let rules = node.numbers {
        isMet = Bounds.holds(number, rules, node, &walk)
      }
    case .string(let text):
      if let rules = node.strings {
        isMet = string(text, rules, node, &walk)
      }
    case .array(let elements):
      if let rules = node.arrays {
        isMet = array(elements, rules, node, &walk, &marks)
      }
    case .object(let object):
      if let rules = node.objects {
        isMet = self.object(object, rules, node, &walk, &marks)
      }
    case .null, .bool:
      break
    }
    guard isMet || !walk.stopsAtFailure else { return false }
    guard let rules = node.applicators else { return isMet }
    return applicators(rules, node, value, &walk, &marks) && isMet
  }

  private static func string(
    _ text: String, _ rules: StringRules, _ node: SchemaNode, _ walk: inout Walk
  ) -> Bool {
    var isMet = LengthKeywords.holds(text, rules, node, &walk)
    guard isMet || !walk.stopsAtFailure else { return false }
    isMet = PatternKeyword.holds(text, rules, node, &walk) && isMet
    guard isMet || !walk.stopsAtFailure else { return false }
    return FormatKeyword.holds(text, rules, node, &walk) && isMet
  }

  private static func array(
    _ elements: [JSON], _ rules: ArrayRules, _ node: SchemaNode, _ walk: inout Walk,
    _ marks: inout Marks
  ) -> Bool {
    var isMet = ItemCountKeywords.holds(elements, rules, node, &walk)
    guard isMet || !walk.stopsAtFailure else { return false }
    isMet = ItemsKeyword.holds(elements, rules, node, &walk, &marks) && isMet
    guard isMet || !walk.stopsAtFailure else { return false }
    isMet = ContainsKeyword.holds(elements, rules, node, &walk, &marks) && isMet
    guard isMet || !walk.stopsAtFailure else { return false }
    return UniqueItemsKeyword.holds(elements, rules, node, &walk) && isMet
  }

  private static func object(
    _ object: JSONObject, _ rules: ObjectRules, _ node: SchemaNode, _ walk: inout Walk,
    _ marks: inout Marks
  ) -> Bool {
    var isMet = RequiredKeyword.holds(object, rules, node, &walk)
    guard isMet || !walk.stopsAtFailure else { return false }
    isMet = PropertyCountKeywords.holds(object, rules, node, &walk) && isMet
    guard isMet || !walk.stopsAtFailure else { return false }
    isMet = PropertiesKeyword.holds(object, rules, node, &walk, &marks) && isMet
    guard isMet || !walk.stopsAtFailure else { return false }
    isMet = PropertyNamesKeyword.holds(object, rules, &walk) && isMet
    guard isMet || !walk.stopsAtFailure else { return false }
    isMet = DependentRequiredKeyword.holds(object, rules, node, &walk) && isMet
    guard isMet || !walk.stopsAtFailure else { return false }
    return DependentSchemasKeyword.holds(object, rules, &walk, &marks) && isMet
  }

  private static func applicators(
    _ rules: Applicators, _ node: SchemaNode, _ value: JSON, _ walk: inout Walk,
    _ marks: inout Marks
  ) -> Bool {
    var isMet = ReferenceKeyword.holds(value, rules, &walk, &marks)
    if rules.isSoleReference { return isMet }
    guard isMet || !walk.stopsAtFailure else { return false }
    isMet = DynamicReferenceKeyword.holds(value, rules, &walk, &marks) && isMet
    guard isMet || !walk.stopsAtFailure else { return false }
    isMet = AllOfKeyword.holds(value, rules, &walk, &marks) && isMet
    guard isMet || !walk.stopsAtFailure else { return false }
    isMet = AnyOfKeyword.holds(value, rules, node, &walk, &marks) && isMet
    guard isMet || !walk.stopsAtFailure else { return false }
    isMet = OneOfKeyword.holds(value, rules, node, &walk, &marks) && isMet
    guard isMet || !walk.stopsAtFailure else { return false }
    isMet = NotKeyword.holds(value, rules, node, &walk) && isMet
    guard isMet || !walk.stopsAtFailure else { return false }
    return ConditionalKeyword.holds(value, rules, &walk, &marks) && isMet
  }
}
