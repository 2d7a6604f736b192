import PlumbGeneration
import PlumbJSON
import PlumbSchema
import Testing

struct `Generated values` {
  /// Schemas that leave room for a value; together they use every keyword.
  static let schemas = [
    #"{}"#, "true", #"{"type":"null"}"#, #"{"type":"boolean"}"#,
    #"{"type":"integer"}"#, #"{"type":"integer","minimum":1,"maximum":60}"#,
    #"{"type":"integer","exclusiveMinimum":1,"exclusiveMaximum":3}"#,
    #"{"type":"integer","minimum":-5,"maximum":-2}"#, #"{"type":"integer","format":"int32"}"#,
    #"{"type":"integer","minimum":9007199254740993}"#,
    #"{"type":"integer","multipleOf":7,"minimum":10,"maximum":100}"#,
    #"{"type":"number"}"#, #"{"type":"number","minimum":0.1,"maximum":0.3}"#,
    #"{"type":"number","exclusiveMinimum":0,"exclusiveMaximum":0.001}"#,
    #"{"type":"number","multipleOf":0.01,"minimum":-1,"maximum":1}"#,
    #"{"type":"integer","multipleOf":0.4}"#,
    #"{"allOf":[{"multipleOf":6},{"multipleOf":4}],"type":"integer"}"#,
    #"{"type":"string"}"#, #"{"type":"string","minLength":3,"maxLength":5}"#,
    #"{"type":"string","maxLength":0}"#, #"{"type":"string","minLength":2000}"#,
    #"{"type":"string","pattern":"^[a-z]{2,5}$"}"#,
    #"{"type":"string","pattern":"^AC[0-9a-f]{32}$"}"#,
    #"{"type":"string","pattern":"^\\+?[1-9]\\d{1,14}$"}"#,
    #"{"type":"string","pattern":"^(a|bc)+(-[A-Z]*)?$","minLength":6,"maxLength":9}"#,
    #"{"type":"string","pattern":"ab","minLength":10}"#,
    #"{"type":"string","pattern":"^\\S+@\\S+$"}"#,
    #"{"type":"string","pattern":"^(\\w)\\1$"}"#,
    #"{"type":"string","pattern":"^[^a-z]*$","minLength":1}"#,
    #"{"type":"string","pattern":"^\\p{Lu}\\p{L}{0,9}$"}"#,
    #"{"enum":["a","b",1,null,{"a":1}]}"#, #"{"const":[1,2]}"#,
    #"{"type":"string","enum":["a",1]}"#,
    #"{"type":["string","null"]}"#, #"{"type":["integer","string"],"minimum":5,"maxLength":2}"#,
    #"{"type":"array"}"#, #"{"type":"array","items":{"type":"integer"},"minItems":2,"maxItems":4}"#,
    #"{"type":"array","items":{"enum":[1,2,3]},"uniqueItems":true,"minItems":3}"#,
    #"{"type":"array","items":{"type":"boolean"},"uniqueItems":true,"minItems":2}"#,
    #"{"type":"array","prefixItems":[{"type":"string"},{"type":"integer"}],"items":false,"minItems":1}"#,
    #"{"type":"array","items":{"type":"integer"},"contains":{"minimum":100},"minContains":2,"maxContains":3}"#,
    #"{"type":"array","prefixItems":[{"type":"string"}],"unevaluatedItems":false}"#,
    #"{"type":"object"}"#,
    #"{"properties":{"a":{"type":"integer"},"b":{"type":"string"}},"required":["a"]}"#,
    #"{"type":"object","required":["x","y"]}"#,
    #"{"type":"object","additionalProperties":{"type":"integer"},"minProperties":2}"#,
    #"{"type":"object","properties":{"a":{}},"additionalProperties":false}"#,
    #"{"type":"object","patternProperties":{"^x-[a-z]+$":{"type":"integer"}},"additionalProperties":false,"minProperties":2}"#,
    #"{"type":"object","propertyNames":{"pattern":"^[A-Z]{3}$"},"minProperties":1,"maxProperties":2}"#,
    #"{"type":"object","properties":{"a":{},"b":{},"c":{}},"minProperties":2,"maxProperties":2,"additionalProperties":false}"#,
    #"{"properties":{"a":{},"b":{},"c":{}},"dependentRequired":{"a":["b"],"b":["c"]}}"#,
    #"{"properties":{"a":{},"b":{"type":"integer"}},"dependentSchemas":{"a":{"required":["b"],"properties":{"b":{"minimum":5}}}}}"#,
    #"{"allOf":[{"type":"object","properties":{"a":{"minimum":3}}},{"properties":{"a":{"type":"integer","maximum":4}},"required":["a"]}]}"#,
    #"{"anyOf":[{"type":"string","maxLength":2},{"type":"integer","minimum":5}]}"#,
    #"{"oneOf":[{"type":"integer","multipleOf":3},{"type":"integer","multipleOf":5}]}"#,
    #"{"oneOf":[{"properties":{"k":{"const":"a"},"v":{"type":"string"}},"required":["k","v"]},{"properties":{"k":{"const":"b"},"n":{"type":"integer"}},"required":["k"]}],"type":"object"}"#,
    #"{"type":"integer","not":{"minimum":3,"maximum":50}}"#, #"{"not":{"type":"string"}}"#,
    #"{"not":{"type":["number","null","object"]}}"#,
    #"{"type":"string","not":{"enum":["a","b"]}}"#,
    #"{"type":"integer","if":{"minimum":10},"then":{"multipleOf":10},"else":{"maximum":3}}"#,
    #"{"type":"object","properties":{"a":{"type":"string"}},"unevaluatedProperties":false}"#,
    ##"{"type":"object","properties":{"next":{"$ref":"#"},"v":{"type":"integer"}},"required":["v"]}"##,
    ##"{"type":"array","items":{"$ref":"#"},"minItems":0,"maxItems":3}"##,
    ##"{"$defs":{"t":{"oneOf":[{"type":"string"},{"type":"object","properties":{"l":{"$ref":"#/$defs/t"},"r":{"$ref":"#/$defs/t"}},"required":["l","r"],"additionalProperties":false}]}},"$ref":"#/$defs/t"}"##,
  ]

  @Test(arguments: schemas)
  func `meet their schema`(text: String) throws {
    let schema = try CompiledSchema(text)
    let generator = ValueGenerator(schema.graph)
    for round in 0..<150 {
      var source = ChoiceSource(seed: 0, stream: "\(round)")
      let value = try generator.value(for: schema.id, from: &source)
      #expect(schema.graph.isValid(value, against: schema.id), "\(value)")
      #expect(source.choices.count < 2000)
    }
  }

  @Test(arguments: schemas)
  func `are the same when their choices are replayed, and the simplest always is`(text: String)
    throws
  {
    let schema = try CompiledSchema(text)
    let generator = ValueGenerator(schema.graph)
    for seed in 0..<25 as Range<UInt64> {
      var source = ChoiceSource(seed: seed, stream: "replay")
      let value = try generator.value(for: schema.id, from: &source)
      var replay = ChoiceSource(replaying: source.choices)
      let again = try ValueGenerator(schema.graph).value(for: schema.id, from: &replay)
      #expect(again.text().hasSameScalars(as: value.text()))
      #expect(replay.choices == source.choices)
    }
    let simplest = try generator.simplest(for: schema.id)
    #expect(schema.graph.isValid(simplest, against: schema.id))
    #expect(simplest == (try generator.simplest(for: schema.id)))
  }

  @Test(arguments: schemas)
  func `meet their schema whatever the choices are`(text: String) throws {
    let schema = try CompiledSchema(text)
    let generator = ValueGenerator(schema.graph)
    for seed in 0..<40 as Range<UInt64> {
      var noise = ChoiceSource(seed: seed, stream: "noise")
      let choices = (0..<40).map { _ in noise.below(noise.below(2) == 0 ? 3 : 1000) }
      var source = ChoiceSource(replaying: choices)
      let value = try generator.value(for: schema.id, from: &source)
      #expect(schema.graph.isValid(value, against: schema.id), "\(value)")
    }
  }

  @Test func `the simplest are what a person would write`() throws {
    let cases: [(schema: String, simplest: String)] = [
      (#"{"type":"string"}"#, #""a""#), (#"{"type":"integer"}"#, "1"),
      (#"{"type":"integer","minimum":20}"#, "20"), (#"{"type":"integer","maximum":-3}"#, "-3"),
      (#"{"type":"number","exclusiveMinimum":0,"maximum":0.5}"#, "0.1"),
      (#"{"type":"boolean"}"#, "false"),
      (#"{"type":"array","minItems":2,"items":{"type":"string"}}"#, #"["a","a"]"#),
      (#"{"type":["null","string"]}"#, #""a""#), (#"{"enum":["x","y"]}"#, #""x""#),
      (#"{"type":"string","format":"date-time"}"#, #""2024-01-02T03:04:05Z""#),
      (
        #"{"properties":{"a":{"type":"string"},"b":{"type":"integer"}},"required":["b"]}"#,
        #"{"b":1}"#
      ),
      (#"{"type":"string","pattern":"^AC[0-9a-f]{4}$"}"#, #""ACaaaa""#),
      (#"{"type":"array","items":{"type":"integer"},"uniqueItems":true,"minItems":2}"#, "[1,2]"),
    ]
    for (text, simplest) in cases {
      let schema = try CompiledSchema(text)
      #expect(
        try ValueGenerator(schema.graph).simplest(for: schema.id).text() == simplest, "\(text)")
    }
  }

  @Test(arguments: [
    (#"false"#, "the root schema: no value meets all keywords of this schema"),
    (
      #"{"type":"integer","minimum":3,"maximum":2}"#,
      "the root schema: no value meets all keywords of this schema"
    ),
    (
      #"{"type":"integer","minimum":0.1,"maximum":0.9}"#,
      "the root schema: no value meets all keywords of this schema"
    ),
    (
      #"{"properties":{"a":{"type":"string","minLength":3,"maxLength":2}},"required":["a"]}"#,
      "/properties/a: no value meets all keywords of this schema"
    ),
    (
      ##"{"type":"object","properties":{"a":{"$ref":"#"}},"required":["a"]}"##,
      "the root schema: every value of this schema has to hold another one without end"
    ),
    (
      #"{"type":"integer","not":{"type":"number"}}"#,
      "the root schema: no value meets all keywords of this schema"
    ),
    (
      #"{"type":"array","minItems":100000000}"#,
      "the root schema: the smallest value has more than 10000 parts"
    ),
    (#"{"type":"integer","oneOf":[{},{}]}"#, "the root schema: no value was found in 64 attempts"),
  ])
  func `a schema that leaves no value is a diagnostic, never an endless loop`(
    text: String, message: String
  ) throws {
    let schema = try CompiledSchema(text)
    let error = try #require(throws: GenerationError.self) {
      try ValueGenerator(schema.graph).simplest(for: schema.id)
    }
    #expect("\(error)" == message)
  }
}
