import PlumbJSON
import Testing

struct `JSON round trip` {
  @Test(arguments: [
    JSONStyle.compact, .pretty, .html, JSONStyle(layout: .indented, escapesNonASCII: true),
  ])
  func `what is written reads back identical in every style`(_ style: JSONStyle) throws {
    var generator = Generator(state: 1)
    for _ in 0..<300 {
      let value = generator.value(depth: 5)
      let again = try JSON.parse(value.bytes(style))
      #expect(again.isIdentical(to: value))
      #expect(again == value)
      #expect(again.hashValue == value.hashValue)
    }
  }

  @Test func `no prefix of a document is accepted, and none traps`() throws {
    let bytes = Array(sample.utf8)
    #expect(throws: Never.self) { try JSON.parse(bytes) }
    for end in bytes.indices {
      #expect(throws: JSONError.self) { try JSON.parse(Array(bytes[..<end])) }
    }
  }

  /// Every byte replaced by each awkward one, removed, and doubled: either answer is right, but it must be an answer,
  /// and what is accepted must be written and read back.
  @Test func `no mutation of a document traps`() {
    let bytes = Array(sample.utf8)
    let awkward =
      Array("\"\\{}[],:0-.eu \n".utf8) + [0x00, 0x1F, 0x7F, 0x80, 0xC3, 0xED, 0xF4, 0xFF]
    for place in bytes.indices {
      var variants = awkward.map { [$0] } + [[], [bytes[place], bytes[place]]]
      variants.append([bytes[place] ^ 0x01])
      for variant in variants {
        var mutated = bytes
        mutated.replaceSubrange(place...place, with: variant)
        guard let value = try? JSON.parse(mutated) else { continue }
        #expect((try? JSON.parse(value.bytes()))?.isIdentical(to: value) == true)
      }
    }
  }
}

private let sample =
  #"{"name":"é\n\uD83D\uDE00 plain text","list":[1,-2.5e+3,0.1,true,false,null,[],{}],"name":{"a b":""}}"#

/// Makes the same values in every run (SplitMix64).
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func value(depth: Int) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &self) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &self))
    case 2: return .number(number())
    case 3, 4: return .string(text())
    case 5:
      return .array((0..<Int.random(in: 0...6, using: &self)).map { _ in value(depth: depth - 1) })
    default:
      var object = JSONObject()
      for _ in 0..<Int.random(in: 0...24, using: &self) {
        object.append(text(), value(depth: depth - 2))
      }
      return .object(object)
    }
  }

  private mutating func number() -> JSONNumber {
    let forms = ["0", "-0", "1.0", "10e-1", "1E400", "-12345678901234567890.5", "9007199254740993"]
    return Bool.random(using: &self)
      ? JSONNumber(Int.random(in: .min ... .max, using: &self))
      : JSONNumber(unchecked: forms.randomElement(using: &self) ?? "1")
  }

  private mutating func text() -> String {
    let pieces = [
      "a", "name", "\"", "\\", "/", "\n", "\u{0}", "é", "e\u{301}", "\u{2028}", "<", "😀",
      "\u{FFFF}",
    ]
    return (0..<Int.random(in: 0...12, using: &self))
      .map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
