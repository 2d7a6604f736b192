import PlumbJSON

/// The text by which a person, or a clean-up, recognises what plumb has written: `plumb 0a1b2c3d name`.
enum Mark {
  private static let word = "plumb "
  private static let digits = 8

  /// A text of a case's own that stands for a member.
  static func text(_ stamp: String, _ words: String) -> String { word + stamp + " " + words }

  /// Every mark in a document, each once, in its order.
  static func all(in document: JSON) -> [String] {
    var marks: [String] = []
    collect(document, into: &marks)
    return marks
  }

  private static func collect(_ value: JSON, into marks: inout [String]) {
    switch value {
    case .string(let text):
      guard let mark = mark(of: text), !marks.contains(mark) else { return }
      marks.append(mark)
    case .array(let elements): for element in elements { collect(element, into: &marks) }
    case .object(let object): for member in object.members { collect(member.value, into: &marks) }
    case .null, .bool, .number: return
    }
  }

  private static func mark(of text: String) -> String? {
    guard text.hasPrefix(word) else { return nil }
    let stamp = text.utf8.dropFirst(word.utf8.count).prefix(digits)
    let isStamp =
      stamp.count == digits
      && stamp.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    return isStamp ? String(text.utf8.prefix(word.utf8.count + digits)) : nil
  }
}
