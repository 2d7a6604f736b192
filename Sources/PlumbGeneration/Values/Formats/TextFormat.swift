/// One `format` of strings: how its texts are made, which forms it has, and how each of its rules is broken.
package struct TextFormat: Sendable {
  /// A text and the name of what is particular about it, unique in its list.
  package struct Form: Hashable, Sendable {
    package let kind: String
    package let text: String

    init(_ kind: String, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// As it stands after `format`.
  package let name: String
  /// Texts of this format, one for each form that its grammar has; the first is the simplest.
  package let forms: [Form]
  /// Texts that break one rule of the format each.
  package let breaches: [Form]
  /// Makes any text of this format.
  let make: @Sendable (inout ChoiceSource) -> String
}

extension TextFormat {
  /// Every format that texts are made for; the order is that of the guide.
  package static let all: [TextFormat] = [
    uuid, dateTime, date, time, duration, email, idnEmail, hostname, idnHostname, ipv4, ipv6, uri,
    uriReference, iri, iriReference, uriTemplate, jsonPointer, relativeJSONPointer, regex, byte,
    binary, password,
  ]

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The format of a name, or nil where texts of it cannot be told from other texts.
  package static func named(_ name: String) -> TextFormat? { byName[name] }
}

extension ChoiceSource {
  /// A number of a range with leading zeros to a width.
  mutating func digits(_ range: ClosedRange<Int>, width: Int) -> String {
    Self.padded(range.lowerBound + index(below: range.count), width: width)
  }

  static func padded(_ number: Int, width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
