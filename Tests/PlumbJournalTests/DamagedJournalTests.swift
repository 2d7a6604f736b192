import PlumbJSON
import PlumbJournal
import Testing

struct `Damaged journal` {
  static let header = #"{"event":"journal","format":"plumb-journal","version":1}"# + "\n"
  static let note = #"{"event":"note","severity":"info","text":"t"}"# + "\n"

  struct Damage: Sendable, CustomTestStringConvertible {
    let lines: String
    let issue: String
    var testDescription: String { issue }
  }

  static let damages: [Damage] = [
    Damage(
      lines: #"{"event":"note","sev"#,
      issue: "line 3 of the journal: ends after 20 bytes without a line break"),
    Damage(
      lines: "{]\n",
      issue: "line 3 of the journal: not JSON: column 2: "
        + "expected a member name or '}' after '{', found ']'"),
    Damage(
      lines: "7\n", issue: #"line 3 of the journal: "the line" is number, expected an object"#),
    Damage(
      lines: "{\"event\":\"dance\"}\n",
      issue: #"line 3 of the journal: unknown event "dance" is passed over"#),
    Damage(
      lines: "{\"event\":\"note\",\"severity\":\"info\"}\n",
      issue: #"line 3 of the journal: "text" is missing"#),
    Damage(
      lines: "{\"event\":\"note\",\"severity\":\"loud\",\"text\":\"\"}\n",
      issue: #"line 3 of the journal: "severity" is "loud", expected one of info, warning, error"#),
    Damage(
      lines: "{\"event\":\"verdict\",\"case\":\"x\",\"number\":0,\"verdict\":\"conforms\"}\n",
      issue: #"line 3 of the journal: a verdict on "x", whose case is not the one before it"#),
    Damage(
      lines: #"{"event":"case","id":"i","phase":"p","operation":"o","title":"","steps":[]}"# + "\n",
      issue: #"line 3 of the journal: the case "i" has no verdict"#),
    Damage(
      lines: #"{"event":"case","id":"i","phase":"p","operation":"o","title":"","steps":[{}]}"#
        + "\n",
      issue: #"line 3 of the journal: "steps/0/name" is missing"#),
  ]

  @Test(arguments: damages)
  func `what is damaged is passed over and said`(_ damage: Damage) throws {
    let (events, issues) = try read(Array((Self.header + Self.note + damage.lines).utf8))
    #expect(events == [.noted(RunNote(severity: .info, text: "t"))])
    #expect(issues == [damage.issue])
  }

  @Test func `the lines after a damaged one count`() throws {
    let (events, issues) = try read(Array((Self.header + "nonsense\n" + Self.note).utf8))
    #expect(events.count == 1)
    #expect(issues.count == 1)
  }

  @Test(arguments: ["", "\n", "{}\n", "hello", #"{"event":"journal","format":"x","version":1}"#])
  func `what is no journal is refused`(_ text: String) throws {
    let error = try #require(throws: JournalError.self) {
      try JournalReader(.bytes(Array(text.utf8)))
    }
    #expect(
      "\(error)"
        == #"the journal: the first line is not that of a journal, expected "plumb-journal""#)
  }

  @Test func `a newer journal is refused with what to do`() throws {
    let text = Self.header.replacing("1}", with: "2}")
    let error = try #require(throws: JournalError.self) {
      try JournalReader(.bytes(Array(text.utf8)))
    }
    #expect("\(error)" == "the journal: version 2 is not known, expected 1")
    #expect(error.hint == "Read it with the plumb that wrote it, or a later one.")
  }

  @Test func `every beginning of a journal can be read`() throws {
    let bytes = try journal(SampleValues.events)
    let headerLength = Self.header.utf8.count
    for length in stride(from: headerLength, to: bytes.count, by: 7) {
      let (events, issues) = try read(Array(bytes.prefix(length)))
      #expect(events.count <= SampleValues.events.count)
      #expect(issues.count <= 2)
    }
  }

  @Test func `no changed byte traps the reader`() throws {
    let bytes = try journal(SampleValues.events)
    var state: UInt64 = 1
    for _ in 0..<2_000 {
      var copy = bytes
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        copy[60 + Int(state >> 33) % (copy.count - 60)] = UInt8(truncatingIfNeeded: state >> 25)
      }
      _ = try read(copy)
    }
  }
}
