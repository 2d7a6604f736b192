import PlumbChecks
import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

/// What the answers to one random case have in them that may lead further ones.
struct Echo: Sendable {
  /// How many different words of one case are kept, and how long each may be.
  private static let mostWords = 16
  private static let longestWord = 40

  /// What was seen, as texts that are compared and never shown: statuses with the shape of the body, deviations.
  private(set) var signals: Set<String> = []
  /// Texts that the server has shown and nobody has given it, such as the values of its enums.
  private(set) var words: [String] = []

  /// Takes what an answer shows; of lists nothing, because what else is in them depends on what runs beside the case.
  mutating func note(_ observation: Observation, _ secrets: Secrets) {
    guard observation.step.part != .setup, observation.action != .list else { return }
    var shape = "\(observation.operation?.key ?? "") \(observation.status ?? 0) "
    guard let shown = observation.body.json else {
      signals.insert(shape)
      return
    }
    Self.describe(shown, into: &shape, depth: 0)
    signals.insert(shape)
    // A refusal is made of sentences for people.
    guard observation.isSuccess else { return }
    let resources = observation.world.resources
    let given =
      resources.map { JSON.object($0.given) } + [observation.sent].compactMap(\.self)
    var texts: [String] = []
    Self.collect(shown, "", secrets, into: &texts)
    for text in texts where words.count < Self.mostWords && !words.contains(text) {
      // An id differs with what runs beside the case, and so does a text that mentions one.
      guard !resources.contains(where: { Self.mayMention($0.id, text) }) else { continue }
      let isGiven = given.contains { document in
        document.hasScalar { $0.string?.hasSameCodePoints(as: text) == true }
      }
      if !isGiven { words.append(text) }
    }
  }

  mutating func note(_ finding: Finding, of check: Check) {
    signals.insert("\(check.id) \(finding.place)")
  }

  /// Writes the names and types of a value: two answers of one shape say the same to whoever looks for something new.
  private static func describe(_ value: JSON, into text: inout String, depth: Int) {
    switch value {
    case .object(let object) where depth < 6:
      text += "{"
      for member in object.members.prefix(100) {
        text += member.name + ":"
        describe(member.value, into: &text, depth: depth + 1)
      }
      text += "}"
    case .array(let elements) where depth < 6:
      text += "["
      if let first = elements.first { describe(first, into: &text, depth: depth + 1) }
      text += "]"
    default: text += value.typeName + ","
    }
  }

  private static func collect(
    _ value: JSON, _ name: String, _ secrets: Secrets, into texts: inout [String]
  ) {
    switch value {
    case .object(let object):
      for member in object.members where !secrets.isSecret(member.name) {
        collect(member.value, member.name, secrets, into: &texts)
      }
    case .array(let elements):
      for element in elements { collect(element, name, secrets, into: &texts) }
    case .string(let text) where isWord(text) && secrets.redacted(text) == text: texts.append(text)
    case .string, .number, .bool, .null: break
    }
  }

  /// Whether a text may mention an id.
  ///
  /// Where ids are numbers any digit may be one: whether a 3 is the id 3 depends on which case came first.
  private static func mayMention(_ id: String, _ text: String) -> Bool {
    id.isAllDigits ? text.utf8.contains(where: isDigit) : text.contains(id)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a text may mean something elsewhere: no id, no time, nothing that plumb wrote.
  private static func isWord(_ text: String) -> Bool {
    let bytes = text.utf8
    return (1...longestWord).contains(bytes.count) && Mark.all(in: .string(text)).isEmpty
      && bytes.count(where: isDigit) < 4
  }
}
