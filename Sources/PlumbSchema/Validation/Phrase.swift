import PlumbJSON

/// Short phrases of what a schema expects, in words that a report can show as they are.
enum Phrase {
  /// `1 item`, `3 items`.
  static func count(_ count: Int, _ noun: String) -> String {
    "\(count == 0 ? "no" : String(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// ` of 1 to 20 characters`, with the space in front; empty where nothing is bounded.
  static func range(_ least: Int?, _ most: Int?, of noun: String) -> String {
    switch (least, most) {
    case (nil, nil), (0, nil): ""
    case (let least?, nil): " of at least \(count(least, noun))"
    case (nil, let most?), (0, let most?):
      most == 0 ? " without \(noun)s" : " of at most \(count(most, noun))"
    case (let least?, let most?):
      least == most ? " of exactly \(count(least, noun))" : " of \(least) to \(most) \(noun)s"
    }
  }

  /// `"a", "b" or "c"`; long lists are cut and counted.
  static func choice(of values: [JSON]) -> String {
    guard values.count != 1 else { return values[0].brief }
    let shown = values.count > 12 ? Array(values.prefix(10)) : values
    var phrases = shown.map(\.brief)
    if shown.count < values.count { phrases.append("\(values.count - shown.count) more values") }
    return values.isEmpty ? "no value at all" : "one of " + list(phrases, "or")
  }

  static func list(_ phrases: [String], _ conjunction: String) -> String {
    guard let last = phrases.last, phrases.count > 1 else { return phrases.first ?? "" }
    return phrases.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// What to call a schema: its title, the name it is defined under, or its place.
  static func name(of node: SchemaNode) -> String {
    if let title = node.title { return title.brief }
    let tokens = node.pointer.tokens
    let containers = ["schemas", "$defs", "definitions"]
    if tokens.count >= 2, containers.contains(tokens[tokens.count - 2]) {
      return tokens[tokens.count - 1].brief
    }
    return "#\(node.pointer)"
  }
}

extension SchemaGraph {
  /// What a schema expects, as a phrase: `an integer from 1 to 60`, `a string or null`.
  package func phrase(for schema: SchemaID) -> String {
    phrase(for: schema, depth: 0)
  }

  private func phrase(for schema: SchemaID, depth: Int) -> String {
    let node = self[target(of: schema)]
    if node.isAlwaysFalse { return "no value at all" }
    if let const = node.const { return const.brief }
    if let values = node.enumeration { return Phrase.choice(of: values) }
    if let types = node.types ?? node.onlyTypeSpokenAbout { return phrase(of: types, node) }
    // Deeper than this no reader follows; and references may lead round.
    guard depth < 3 else { return "a value of the schema \(Phrase.name(of: node))" }
    for alternatives in [node.anyOf, node.oneOf] where !alternatives.isEmpty {
      return union(of: alternatives, depth)
    }
    if let reference = node.ref { return phrase(for: reference, depth: depth + 1) }
    for part in node.allOf where self[target(of: part)].types != nil {
      return phrase(for: part, depth: depth + 1)
    }
    if let not = node.not { return "anything but \(phrase(for: not, depth: depth + 1))" }
    return node.isAlwaysTrue ? "any value" : "a value of the schema \(Phrase.name(of: node))"
  }

  /// The alternatives joined by "or", each phrase once.
  func union(of schemas: [SchemaID], _ depth: Int = 0) -> String {
    var phrases = NameTable()
    for schema in schemas { _ = phrases.insert(phrase(for: schema, depth: depth + 1)) }
    return Phrase.list(phrases.names, "or")
  }

  func phrase(of types: TypeSet, _ node: SchemaNode) -> String {
    var phrases: [String] = []
    for (_, type) in TypeSet.named where types.contains(type) {
      switch type {
      case .null: phrases.append("null")
      case .boolean: phrases.append("true or false")
      case .string: phrases.append(StringPhrase.of(node))
      case .integer where types.contains(.number): break
      case .integer: phrases.append(NumberPhrase.of(node, noun: "an integer"))
      case .number: phrases.append(NumberPhrase.of(node, noun: "a number"))
      case .array:
        phrases.append("an array" + Phrase.range(node.minItems, node.maxItems, of: "item"))
      default:
        let range = Phrase.range(node.minProperties, node.maxProperties, of: "member")
        phrases.append("an object" + range)
      }
    }
    return phrases.isEmpty ? "no value at all" : Phrase.list(phrases, "or")
  }
}

extension SchemaNode {
  /// The type that all of its keywords speak about, where it names none and applies nothing else.
  fileprivate var onlyTypeSpokenAbout: TypeSet? {
    guard applicators == nil else { return nil }
    let spoken: [TypeSet] = [
      numbers.map { _ in .number }, strings.map { _ in .string },
      arrays.map { _ in .array }, objects.map { _ in .object },
    ].compactMap(\.self)
    return spoken.count == 1 ? spoken[0] : nil
  }
}
