import PlumbGeneration
import PlumbJSON
import PlumbSchema
import Testing

struct `Variations of a place` {
  @Test func `an integer with bounds is tried on both sides of each`() throws {
    let schema = try CompiledSchema(#"{"type":"integer","minimum":1,"maximum":60,"default":20}"#)
    let generator = ValueGenerator(schema.graph)
    #expect(
      generator.validVariations(of: schema.id).listing == """
        minimum at-minimum 1
        minimum above-minimum 2
        maximum below-maximum 59
        maximum at-maximum 60
        default default 20
        """)
    #expect(
      generator.invalidVariations(of: schema.id).listing == """
        minimum below-minimum 0
        minimum far-below-minimum -9223372036854775809
        maximum above-maximum 61
        maximum far-above-maximum 9223372036854775808
        type fraction 1.5
        type wrong-type-string "a"
        type wrong-type-boolean true
        type wrong-type-array []
        type wrong-type-object {}
        type null null
        type wrong-type-quoted "1"
        """)
  }

  @Test func `an enumeration is tried value by value and beside`() throws {
    let schema = try CompiledSchema(#"{"type":"string","enum":["sip","Twilio"]}"#)
    let generator = ValueGenerator(schema.graph)
    #expect(
      generator.validVariations(of: schema.id).listing == """
        enum value-sip "sip"
        enum value-Twilio "Twilio"
        """)
    #expect(
      generator.invalidVariations(of: schema.id).listing == """
        enum unknown-value "unknown"
        enum near-miss-upper-case-sip "SIP"
        enum near-miss-upper-case-Twilio "TWILIO"
        enum near-miss-trailing-space "sip "
        enum near-miss-leading-space " sip"
        enum near-miss-prefix "si"
        enum near-miss-suffix "sipsip"
        enum near-miss-empty ""
        enum near-miss-ordinal 0
        enum near-miss-ordinal-text "0"
        type wrong-type-number 1
        type wrong-type-boolean true
        type wrong-type-array []
        type wrong-type-object {}
        type null null
        type wrong-type-in-array ["sip"]
        """)
  }

  @Test(arguments: `Generated values`.schemas)
  func `carry labels that the validator confirms and that are unique`(text: String) throws {
    let schema = try CompiledSchema(text)
    let generator = ValueGenerator(schema.graph)
    for variation in generator.validVariations(of: schema.id).made {
      #expect(variation.isValid)
      #expect(schema.graph.isValid(variation.whole, against: schema.id), "\(variation)")
    }
    for variation in generator.invalidVariations(of: schema.id).made {
      #expect(!variation.isValid)
      #expect(!schema.graph.isValid(variation.whole, against: schema.id), "\(variation)")
    }
    let all = generator.variations(
      ofBody: try generator.simplest(for: schema.id), schema: schema.id)
    let names = all.made.map { "\($0.isValid) \($0.pointer) \($0.kind)" }
    #expect(Set(names).count == names.count)
  }

  @Test func `a bound out of reach is a reason and not silence`() throws {
    let schema = try CompiledSchema(#"{"type":"string","maxLength":5000000}"#)
    let variations = ValueGenerator(schema.graph).invalidVariations(of: schema.id)
    let omission = try #require(variations.omissions.first { $0.kind == "too-long" })
    #expect(omission.reason == "no text is made longer than 1000000 characters")
  }

  @Test func `text is tried in every family, at its lengths and empty`() throws {
    let schema = try CompiledSchema(#"{"type":"string","maxLength":30}"#)
    let variations = ValueGenerator(schema.graph).validVariations(of: schema.id)
    #expect(
      variations.made.map(\.kind)
        == ["empty", "below-longest", "longest"] + TextFamily.all.map(\.name))
  }
}

struct `Variations of a body` {
  private let schema: CompiledSchema

  init() throws {
    schema = try CompiledSchema(
      #"""
      {"type":"object","required":["name","channel"],"additionalProperties":false,"properties":{
        "name":{"type":"string","minLength":1,"maxLength":5},"score":{"type":"integer","maximum":100,"minimum":0},
        "channel":{"type":"object","required":["kind"],"properties":{"kind":{"enum":["a","b"]},"note":{"type":"string"}}},
        "words":{"type":"array","items":{"type":"string","maxLength":3}}}}
      """#)
  }

  private func variations(_ body: JSON) -> Variations {
    ValueGenerator(schema.graph).variations(ofBody: body, schema: schema.id)
  }

  @Test func `leave out each required member, and each optional one that is given`() {
    let all = variations(["name": "x", "score": 5, "channel": ["kind": "a"]])
    #expect(
      all.invalid.filter { $0.kind == "missing" }.map(\.pointer.description)
        == ["/name", "/channel", "/channel/kind"])
    #expect(all.valid.filter { $0.kind == "left-out" }.map(\.pointer.description) == ["/score"])
  }

  @Test func `change one place and keep the rest`() throws {
    let all = variations(["name": "x", "channel": ["kind": "a"]])
    let tooLong = try #require(
      all.invalid.first { $0.pointer.description == "/words/0" && $0.kind == "too-long" })
    #expect(tooLong.whole.text() == #"{"name":"x","channel":{"kind":"a"},"words":["aaaa"]}"#)
    #expect(tooLong.constraint == "maxLength")
    #expect(tooLong.schemaPointer.description == "/properties/words/items/maxLength")
    #expect(tooLong.expectedText == "a string of at most 3 characters")
  }

  @Test func `give all members, only the required ones, and one that nobody knows`() throws {
    let all = variations(["name": "x", "score": 5, "channel": ["kind": "a"]])
    let root = all.made.filter { $0.pointer == .root }
    #expect(
      try #require(root.first { $0.kind == "only-required-members" }).whole.text()
        == #"{"name":"x","channel":{"kind":"a"}}"#)
    #expect(
      try #require(root.first { $0.kind == "all-members" }).whole.text()
        == #"{"name":"x","score":5,"channel":{"kind":"a"},"words":[]}"#)
    let unknown = try #require(root.first { $0.kind == "unknown-member" })
    #expect(!unknown.isValid && unknown.constraint == "additionalProperties")
    let below = try #require(all.made.first { $0.kind == "unknown-member" && $0.pointer != .root })
    #expect(below.isValid && below.pointer.description == "/channel")
  }

  @Test func `are refused for a body that is invalid itself`() {
    let all = variations(["name": "x"])
    #expect(all.made.isEmpty)
    #expect(all.omissions.map(\.reason).first?.hasPrefix("the body to vary is invalid: ") ?? false)
  }

  @Test(arguments: [Direction.request, .response])
  func `of every VoiceBot schema carry true labels`(direction: Direction) throws {
    let voiceBot = try VoiceBotSchemas()
    let generator = ValueGenerator(voiceBot.graph, direction: direction)
    for (name, id) in voiceBot.schemas {
      let base = try generator.simplest(for: id)
      let all = generator.variations(ofBody: base, schema: id)
      #expect(all.made.count > 5, "\(name)")
      for variation in all.made {
        #expect(
          voiceBot.graph.isValid(variation.whole, against: id, direction: direction)
            == variation.isValid,
          "\(name) \(variation)")
      }
    }
  }
}

struct `Invalid bodies by chance` {
  @Test func `are invalid in the labelled place, which alone differs, and replay`() throws {
    let voiceBot = try VoiceBotSchemas()
    let generator = ValueGenerator(voiceBot.graph, direction: .request)
    var kinds: Set<String> = []
    for (name, id) in voiceBot.schemas {
      for seed in 0..<40 as Range<UInt64> {
        var source = ChoiceSource(seed: seed, stream: "invalid \(name)")
        let body = try generator.value(for: id, from: &source)
        let variation = try #require(
          generator.invalidVariation(of: body, schema: id, from: &source))
        #expect(!voiceBot.graph.isValid(variation.whole, against: id, direction: .request))
        #expect(body.setting(variation.value, at: variation.pointer) == variation.whole)
        kinds.insert(variation.kind)

        var replay = ChoiceSource(replaying: source.choices)
        let again = try generator.value(for: id, from: &replay)
        #expect(generator.invalidVariation(of: again, schema: id, from: &replay) == variation)
      }
    }
    #expect(
      kinds.isSuperset(of: [
        "missing", "null", "unknown-value", "fraction", "wrong-type-array",
      ]))
  }

  @Test func `do not exist where everything is valid`() throws {
    let schema = try CompiledSchema("{}")
    var source = ChoiceSource(seed: 0, stream: "")
    #expect(
      ValueGenerator(schema.graph).invalidVariation(of: 1, schema: schema.id, from: &source) == nil)
  }
}

struct `Values on the wire` {
  @Test(arguments: [
    (#"{"type":"integer"}"#, #""5""#, false), (#"{"type":"integer"}"#, #""a""#, true),
    (#"{"type":"integer","maximum":9}"#, "10", true), (#"{"type":"string"}"#, "1", false),
    (#"{"type":"boolean"}"#, #""true""#, false), (#"{"type":"boolean"}"#, "1", true),
    (#"{"type":"string","format":"uuid"}"#, #""x""#, true),
    (#"{"type":"integer"}"#, #"{"a":1}"#, false),
    (#"{"type":"array","items":{"type":"integer"}}"#, "5", false),
    (#"{"type":"array","items":{"type":"integer"}}"#, #"["a"]"#, true),
    (#"{"type":"array","items":{"enum":["a","b"]}}"#, #""a,b""#, false),
    (#"{"type":["integer","null"]}"#, #""""#, false),
  ])
  func `stay invalid only if no reading of their text is valid`(
    text: String, value: String, stays: Bool
  ) throws {
    let schema = try CompiledSchema(text)
    let generator = ValueGenerator(schema.graph)
    #expect(generator.staysInvalid(try JSON.parse(value), inQueryFor: schema.id) == stays)
  }
}

extension Variations {
  /// One line for each: constraint, kind, value.
  fileprivate var listing: String {
    made.map { "\($0.constraint) \($0.kind) \($0.value?.text() ?? "")" }.joined(separator: "\n")
  }
}
