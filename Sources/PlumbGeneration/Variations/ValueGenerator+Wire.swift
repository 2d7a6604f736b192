package import PlumbJSON
package import PlumbSchema

extension ValueGenerator {
  /// Whether a value is still invalid once it was written into a query, path or header, where everything is text.
  ///
  /// `"5"` where an integer is expected is `5` on the wire, and valid. A value stays invalid only if none of the ways
  /// to read its text meets the schema; of objects, whose writing servers do not agree on, that is never claimed.
  package func staysInvalid(_ value: JSON, inQueryFor schema: SchemaID) -> Bool {
    guard let readings = value.readingsAsText else { return false }
    return !readings.contains { graph.isValid($0, against: schema, direction: direction) }
  }

  /// Whether a body is still invalid once the value at a place was written as text, as a form has it.
  ///
  /// An empty text and the word null may be taken for nothing at all, and there are many words for yes and no.
  package func staysInvalid(
    _ body: JSON, asTextAt pointer: JSONPointer, inBodyFor schema: SchemaID
  ) -> Bool {
    guard let value = body[pointer] else { return true }
    guard let readings = value.readingsAsText else { return false }
    let mayBeNothing = readings.contains(.string("")) || readings.contains(.null)
    let held = readings.map(Optional.some) + value.looseReadings.map(Optional.some)
    return !(held + (mayBeNothing ? [Optional.none] : [])).contains { reading in
      guard let read = body.setting(reading, at: pointer) else { return true }
      return graph.isValid(read, against: schema, direction: direction)
    }
  }
}

extension JSON {
  /// What readers with a loose hand make of the text of a scalar: a flag of a word, a number with a plus or zeros before it.
  fileprivate var looseReadings: [JSON] {
    guard array == nil, object == nil else { return [] }
    let text = (string ?? self.text(.compact)).lowercased().filter { $0 != " " }
    let unpadded = String(text.drop { $0 == "+" }.drop { $0 == "0" })
    let number = (try? JSON.parse(unpadded)).map { [$0] }?.filter { $0.number != nil } ?? []
    let flags: [JSON] =
      if ["1", "yes", "on", "y", "t", "true"].contains(text) {
        [.bool(true)]
      } else if ["0", "no", "off", "n", "f", "false"].contains(text) {
        [.bool(false)]
      } else {
        []
      }
    return flags + number
  }
}
