/// The fields of a message in the order of the wire, repeated names included (RFC 9110 §5).
package struct HTTPFields: Hashable, Sendable {
  /// One field line: its name as spelled, and its value without the white space around it.
  package struct Field: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package var lines: [Field]

  package init(_ lines: [Field] = []) {
    self.lines = lines
  }

  /// The first value of `name`, compared without regard to ASCII case; setting replaces every line of that name.
  package subscript(name: String) -> String? {
    get { lines.first { $0.name.isSameFieldName(as: name) }?.value }
    set {
      let index = lines.firstIndex { $0.name.isSameFieldName(as: name) }
      lines.removeAll { $0.name.isSameFieldName(as: name) }
      guard let newValue else { return }
      lines.insert(Field(name: name, value: newValue), at: index ?? lines.endIndex)
    }
  }

  /// Every value of `name`, in the order of the wire.
  package func values(of name: String) -> [String] {
    lines.filter { $0.name.isSameFieldName(as: name) }.map(\.value)
  }

  /// Adds a line at the end, even where the name already stands.
  package mutating func append(_ name: String, _ value: String) {
    lines.append(Field(name: name, value: value))
  }
}

extension HTTPFields: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, String)...) {
    lines = elements.map { Field(name: $0.0, value: $0.1) }
  }
}

extension String {
  /// Whether two field names are the same (RFC 9110 §5.1: case-insensitive, ASCII).
  package func isSameFieldName(as other: String) -> Bool {
    utf8.count == other.utf8.count
      && zip(utf8, other.utf8).allSatisfy { a, b in
        a == b || (a | 0x20 == b | 0x20 && (0x61...0x7A).contains(a | 0x20))
      }
  }
}
