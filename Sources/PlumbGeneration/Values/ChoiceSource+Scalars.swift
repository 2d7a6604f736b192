import PlumbJSON
import PlumbSchema

extension ChoiceSource {
  /// A number of a shape; where fractions are allowed, sometimes with one or more digits after the point.
  mutating func number(_ shape: NumberShape) -> JSONNumber {
    var grid = shape.grid
    if shape.bounds.step == nil {
      let digits = [0, 1, 2, 6][weighted([8, 3, 3, 2])]
      if digits > grid.step.scale { grid = NumberGrid(shape.bounds, digits: digits) ?? grid }
    }
    let index = self.index(in: grid)
    // To a schema one value with zero, to a server that computes in floating point another one.
    if index == 0, !shape.isInteger, chance(1, outOf: 4) { return JSONNumber(unchecked: "-0.0") }
    return JSONNumber(unchecked: grid.number(at: index).text)
  }

  /// A text of a shape.
  mutating func text(_ shape: TextShape, at schemaPointer: JSONPointer) throws(GenerationError)
    -> String
  {
    if let recipe = shape.recipe {
      return try checked(shape, schemaPointer) { $0.text(recipe, shape.length) }
    }
    if let format = shape.format {
      return try checked(shape, schemaPointer) { $0.formatted(format, shape.length) }
    }
    return text(shape.length)
  }

  private mutating func formatted(_ format: TextFormat, _ length: TextLength) -> String {
    // All choices zero give the plainest form.
    guard below(2, preferring: 1) == 1 else { return format.forms[0].text }
    return format.make(&self)
  }

  /// A text that was checked; where the first is none, the next ones come from a numbered list of sources.
  private mutating func checked(
    _ shape: TextShape, _ schemaPointer: JSONPointer, make: (inout ChoiceSource) -> String
  ) throws(GenerationError) -> String {
    let first = make(&self)
    if shape.allows(first) { return first }
    let start = below(UInt64(ValueMaker.attempts.place))
    for attempt in 0..<UInt64(ValueMaker.attempts.place) {
      var other = ChoiceSource(seed: start + attempt, stream: "text", limit: 1024)
      let text = make(&other)
      if shape.allows(text) { return text }
    }
    if let form = shape.format?.forms.first(where: { shape.allows($0.text) }) { return form.text }
    throw GenerationError(.notFound(attempts: ValueMaker.attempts.place), at: schemaPointer)
  }
}

extension TextShape {
  /// Whether a text is of this shape, as far as lengths and patterns go; formats are right by construction.
  func allows(_ text: String) -> Bool {
    (length.isAny || length.contains(text.unicodeScalars.count))
      && patterns.allSatisfy { $0.matches(text) }
  }
}
