import PlumbJSON

/// Reads the text of a path, character by character.
struct JSONPathParser {
  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  /// All segments, or nil where the text is no path of the subset.
  mutating func segments() -> [JSONPath.Segment]? {
    guard take("$") else { return nil }
    var segments: [JSONPath.Segment] = []
    while !rest.isEmpty {
      let isDescendant = take("..")
      guard let selector = rest.hasPrefix("[") ? bracket() : dotted(isDescendant) else {
        return nil
      }
      segments.append(JSONPath.Segment(selector: selector, isDescendant: isDescendant))
    }
    return segments
  }

  private mutating func take(_ text: String) -> Bool {
    guard rest.hasPrefix(text) else { return false }
    rest = rest.dropFirst(text.count)
    return true
  }

  private mutating func skipSpaces() { rest = rest.drop { $0 == " " } }

  private mutating func dotted(_ isDescendant: Bool) -> JSONPath.Selector? {
    guard isDescendant || take(".") else { return nil }
    if take("*") { return .all }
    return name().map { .name($0) }
  }

  /// A name without quotes: letters, digits, `_`, `-` and `$`.
  private mutating func name() -> String? {
    let name = rest.prefix { $0.isLetter || $0.isNumber || "_-$".contains($0) }
    rest = rest.dropFirst(name.count)
    return name.isEmpty ? nil : String(name)
  }

  private mutating func bracket() -> JSONPath.Selector? {
    guard take("[") else { return nil }
    skipSpaces()
    let selector: JSONPath.Selector?
    if take("*") {
      selector = .all
    } else if take("?") {
      selector = filter().map { .filter($0) }
    } else if let name = quoted() {
      selector = .name(name)
    } else {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      selector = Int(digits).map { .index($0) }
    }
    skipSpaces()
    return take("]") ? selector : nil
  }

  /// A text in single or double quotes, where a backslash takes the next character as it is.
  private mutating func quoted() -> String? {
    guard let quote = rest.first, quote == "'" || quote == "\"" else { return nil }
    var text = ""
    var isEscaped = false
    for index in rest.indices.dropFirst() {
      let character = rest[index]
      if !isEscaped, character == quote {
        rest = rest[rest.index(after: index)...]
        return text
      }
      if !isEscaped, character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
        isEscaped = false
      }
    }
    return nil
  }

  /// `@.a.b`, `@.a == 'x'` or `@['a'] != 1`, in parentheses or not.
  private mutating func filter() -> JSONPath.Filter? {
    skipSpaces()
    let isEnclosed = take("(")
    skipSpaces()
    guard take("@") else { return nil }
    var names: [String] = []
    while rest.hasPrefix(".") || rest.hasPrefix("[") {
      if take(".") {
        guard let name = name() else { return nil }
        names.append(name)
      } else {
        guard case .name(let name)? = bracket() else { return nil }
        names.append(name)
      }
    }
    guard !names.isEmpty else { return nil }
    skipSpaces()
    var comparison: (isEqual: Bool, value: JSON)?
    for (symbol, isEqual) in [("==", true), ("!=", false)] where comparison == nil {
      guard take(symbol) else { continue }
      skipSpaces()
      guard let value = literal() else { return nil }
      comparison = (isEqual, value)
    }
    skipSpaces()
    if isEnclosed, !take(")") { return nil }
    return JSONPath.Filter(names: names, comparison: comparison)
  }

  private mutating func literal() -> JSON? {
    if let text = quoted() { return .string(text) }
    let word = rest.prefix { !" )]".contains($0) }
    rest = rest.dropFirst(word.count)
    guard let value = try? JSON.parse(String(word)), value.object == nil, value.array == nil else {
      return nil
    }
    return value
  }
}
