import PlumbGeneration
import PlumbJSON
import PlumbSchema
import Testing

/// What lets a value choose, and what speaks about names and items that are not listed: each way is gone, each is broken.
struct `Ways through a schema` {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let schema: String
    /// The keywords whose variations are listed.
    let constraints: [String]
    let listing: String

    init(_ name: String, _ schema: String, _ constraints: [String], _ listing: String) {
      (testDescription, self.schema, self.constraints, self.listing) =
        (name, schema, constraints, listing)
    }
  }

  static let examples = [
    Example(
      "patternProperties",
      #"""
      {"type":"object","patternProperties":{"^x-":{"type":"integer","maximum":9},"^no":false},
       "additionalProperties":false}
      """#,
      ["patternProperties", "maximum"],
      """
      + pattern-member {"x-":1} /patternProperties
      - bad-pattern-member {"x-":"a"} /patternProperties
      - forbidden-name {"no":"a"} /patternProperties
      + below-maximum {"x-":8} /patternProperties/^x-/maximum
      + at-maximum {"x-":9} /patternProperties/^x-/maximum
      - above-maximum {"x-":10} /patternProperties/^x-/maximum
      - far-above-maximum {"x-":9223372036854775808} /patternProperties/^x-/maximum
      """),
    Example(
      "additionalProperties false beside a pattern",
      #"{"type":"object","patternProperties":{"^[a-z]{2}$":{}},"additionalProperties":false}"#,
      ["additionalProperties"],
      """
      - name-off-pattern-empty {"":"a"} /additionalProperties
      - name-off-pattern-extra-last {"aa!":"a"} /additionalProperties
      - name-off-pattern-extra-first {"!aa":"a"} /additionalProperties
      - name-off-pattern-cut-last {"a":"a"} /additionalProperties
      - name-off-pattern-other-case {"AA":"a"} /additionalProperties
      - name-off-pattern-trailing-newline {"aa\\n":"a"} /additionalProperties
      - name-off-pattern-other-script {"漢漢":"a"} /additionalProperties
      - unknown-member {"unknownMember":"a"} /additionalProperties
      """),
    Example(
      "propertyNames",
      #"""
      {"type":"object","propertyNames":{"pattern":"^[a-z]{2}$"},
       "additionalProperties":{"type":"integer","minimum":0}}
      """#,
      ["propertyNames", "additionalProperties", "minimum"],
      """
      + additional-member {"ab":1} /additionalProperties
      - bad-additional-member {"ab":"a"} /additionalProperties
      - bad-name {"":1} /propertyNames
      - name-pattern-extra-last {"aa!":1} /propertyNames
      - name-pattern-extra-first {"!aa":1} /propertyNames
      - name-pattern-cut-last {"a":1} /propertyNames
      - name-pattern-other-case {"AA":1} /propertyNames
      - name-pattern-trailing-newline {"aa\\n":1} /propertyNames
      - name-pattern-other-script {"漢漢":1} /propertyNames
      + at-minimum {"ab":0} /additionalProperties/minimum
      + above-minimum {"ab":1} /additionalProperties/minimum
      - below-minimum {"ab":-1} /additionalProperties/minimum
      - far-below-minimum {"ab":-9223372036854775809} /additionalProperties/minimum
      - unknown-member {"unknownMember":"a"} /additionalProperties
      """),
    Example(
      "propertyNames that are listed",
      #"{"type":"object","propertyNames":{"enum":["a","b"]},"additionalProperties":{"type":"boolean"}}"#,
      ["propertyNames", "additionalProperties"],
      """
      + additional-member {"a":false} /additionalProperties
      - bad-additional-member {"a":1} /additionalProperties
      - bad-name {"":false} /propertyNames
      - name-unknown-value {"unknown":false} /propertyNames
      - name-near-miss-upper-case-a {"A":false} /propertyNames
      - name-near-miss-upper-case-b {"B":false} /propertyNames
      - name-near-miss-trailing-space {"a ":false} /propertyNames
      - name-near-miss-leading-space {" a":false} /propertyNames
      - name-near-miss-suffix {"aa":false} /propertyNames
      - name-near-miss-ordinal-text {"0":false} /propertyNames
      - unknown-member {"unknownMember":"a"} /additionalProperties
      """),
    Example(
      "unevaluatedProperties",
      #"{"allOf":[{"properties":{"a":{"type":"integer"}}}],"unevaluatedProperties":{"type":"string","maxLength":1}}"#,
      ["unevaluatedProperties", "maxLength"],
      """
      + unevaluated-member {"aa":"a"} /unevaluatedProperties
      - bad-unevaluated-member {"aa":1} /unevaluatedProperties
      + longest {"aa":"a"} /unevaluatedProperties/maxLength
      - too-long {"aa":"aa"} /unevaluatedProperties/maxLength
      """),
    Example(
      "unevaluatedProperties false",
      #"{"allOf":[{"properties":{"a":{"type":"integer"}}}],"unevaluatedProperties":false}"#,
      ["unevaluatedProperties"],
      """
      - unknown-member {"unknownMember":"a"} /unevaluatedProperties
      """),
    Example(
      "if, then and else",
      #"""
      {"type":"object","required":["in"],"properties":{"in":{"enum":["US","NL"]}},
       "if":{"properties":{"in":{"const":"US"}}},
       "then":{"required":["zip"],"properties":{"zip":{"maxLength":5}}},
       "else":{"properties":{"code":{"maxLength":7}}}}
      """#,
      ["then", "else", "required", "maxLength"],
      """
      + only-required-members {"in":"US","zip":"a"} /required
      + condition-fails {"in":"NL"} /else
      - missing {"zip":"a"} /required
      - missing {"in":"US"} /then/required
      + below-longest {"in":"US","zip":"aaaa"} /then/properties/zip/maxLength
      + longest {"in":"US","zip":"aaaaa"} /then/properties/zip/maxLength
      - too-long {"in":"US","zip":"aaaaaa"} /then/properties/zip/maxLength
      + below-longest {"in":"NL","code":"aaaaaa"} /else/properties/code/maxLength
      + longest {"in":"NL","code":"aaaaaaa"} /else/properties/code/maxLength
      - too-long {"in":"NL","code":"aaaaaaaa"} /else/properties/code/maxLength
      """),
    Example(
      "oneOf of objects",
      #"""
      {"oneOf":[{"type":"object","required":["kind"],"properties":{"kind":{"const":"a"},"wide":{"type":"boolean"}}},
       {"type":"object","required":["kind","name"],"properties":{"kind":{"const":"b"},"name":{"type":"string","maxLength":2}}}]}
      """#,
      ["oneOf", "required", "maxLength"],
      """
      + only-required-members {"kind":"a"} /oneOf/0/required
      + alternative-2 {"kind":"b","name":"a"} /oneOf/1
      - missing {} /oneOf/0/required
      - missing {"kind":"b"} /oneOf/1/required
      + below-longest {"kind":"b","name":"a"} /oneOf/1/properties/name/maxLength
      + longest {"kind":"b","name":"aa"} /oneOf/1/properties/name/maxLength
      - too-long {"kind":"b","name":"aaa"} /oneOf/1/properties/name/maxLength
      """),
    Example(
      "oneOf of required members",
      #"""
      {"type":"object","properties":{"a":{"type":"boolean"},"b":{"type":"boolean"}},
       "oneOf":[{"required":["a"]},{"required":["b"]}]}
      """#,
      ["oneOf", "required"],
      """
      + only-required-members {"a":false} /oneOf/0/required
      + only-required-members-2 {"b":false} /oneOf/0/required
      - alternative-1-and-alternative-2 {"a":false,"b":false} /oneOf
      - missing {} /oneOf/0/required
      - missing {} /oneOf/1/required
      """),
    Example(
      "anyOf",
      #"{"anyOf":[{"type":"object","required":["a"],"properties":{"a":{"const":1}}},{"type":"integer","minimum":5}]}"#,
      ["anyOf", "required", "minimum"],
      """
      + only-required-members {"a":1} /anyOf/0/required
      + at-minimum 5 /anyOf/1/minimum
      + above-minimum 6 /anyOf/1/minimum
      - below-minimum 4 /anyOf/1/minimum
      - far-below-minimum -9223372036854775809 /anyOf/1/minimum
      - missing {} /anyOf/0/required
      """),
    Example(
      "not",
      #"""
      {"type":"object","required":["a"],"properties":{"a":{"type":"integer"}},
       "not":{"properties":{"a":{"const":4}}}}
      """#,
      ["not"],
      """
      - forbidden-value {"a":4} /not
      """),
    Example(
      "dependentRequired and dependentSchemas",
      #"""
      {"type":"object","properties":{"card":{"const":1},"bill":{"const":2},"note":{"const":3}},
       "dependentRequired":{"note":["bill"]},
       "dependentSchemas":{"card":{"required":["bill"],"properties":{"tip":{"type":"integer","maximum":9}}}}}
      """#,
      ["dependentRequired", "dependentSchemas", "required", "maximum"],
      """
      + no-members {} /dependentSchemas/card/required
      + note-with-what-it-asks-for {"note":3,"bill":2} /dependentRequired
      + only-required-members {"card":1,"bill":2} /dependentSchemas/card/required
      + note-with-what-it-asks-for-2 {"card":1,"bill":2,"note":3} /dependentRequired
      - note-without-bill {"note":3} /dependentRequired
      - missing {"card":1} /dependentSchemas/card/required
      + below-maximum {"card":1,"bill":2,"tip":8} /dependentSchemas/card/properties/tip/maximum
      + at-maximum {"card":1,"bill":2,"tip":9} /dependentSchemas/card/properties/tip/maximum
      - above-maximum {"card":1,"bill":2,"tip":10} /dependentSchemas/card/properties/tip/maximum
      - far-above-maximum {"card":1,"bill":2,"tip":9223372036854775808} /dependentSchemas/card/properties/tip/maximum
      """),
    Example(
      "prefixItems",
      #"{"type":"array","prefixItems":[{"type":"boolean"},{"type":"string","maxLength":1}],"items":false}"#,
      ["items", "maxLength"],
      """
      + one-item [false] /items
      + most-items [false,"a"] /items
      - too-many-items [false,"a","a"] /items
      + longest [false,"a"] /prefixItems/1/maxLength
      - too-long [false,"aa"] /prefixItems/1/maxLength
      """),
    Example(
      "contains",
      #"{"type":"array","items":{"type":"integer"},"contains":{"minimum":5},"minContains":2,"maxContains":4}"#,
      ["contains", "minContains", "maxContains"],
      """
      + fewest-contained [5,5] /minContains
      + above-fewest-contained [5,5,5] /minContains
      + most-contained [5,5,5,5] /maxContains
      - none-contained [1] /contains
      - too-few-contained [5] /minContains
      - too-many-contained [5,5,5,5,5] /maxContains
      """),
    Example(
      "unevaluatedItems",
      #"{"type":"array","allOf":[{"prefixItems":[{"type":"boolean"}]}],"unevaluatedItems":{"type":"string"}}"#,
      ["unevaluatedItems"],
      """
      - bad-last-item [false,"a",1] /unevaluatedItems
      """),
  ]

  @Test(arguments: examples)
  func `are each gone and broken`(example: Example) throws {
    let schema = try CompiledSchema(example.schema)
    let generator = ValueGenerator(schema.graph)
    let all = generator.variations(
      ofBody: try generator.simplest(for: schema.id), schema: schema.id)
    let lines = all.made.filter { example.constraints.contains($0.constraint) }.map { variation in
      "\(variation.isValid ? "+" : "-") \(variation.kind) \(variation.whole.text(.compact)) \(variation.schemaPointer)"
    }
    #expect(lines.joined(separator: "\n") == example.listing)
    for variation in all.made {
      #expect(schema.graph.isValid(variation.whole, against: schema.id) == variation.isValid)
      #expect(schema.graph.isValid(all.bases[variation.base], against: schema.id))
    }
  }

  @Test func `are not guessed where none is found`() throws {
    let schema = try CompiledSchema(
      #"{"type":"integer","anyOf":[{"minimum":1},{"type":"string"}],"oneOf":[{},{"const":2}]}"#)
    let all = ValueGenerator(schema.graph).validVariations(of: schema.id)
    let missed = all.omissions.filter { !$0.isMoot && $0.kind.hasPrefix("alternative") }
    #expect(
      missed.map { "\($0.constraint) \($0.kind): \($0.reason)" } == [
        "anyOf alternative-2: no value is found that goes this way",
        "oneOf alternative-2: no value is found that goes this way",
      ])
  }

  @Test func `are said to be too many`() throws {
    let choices = (0..<9).map { #"{"anyOf":[{"required":["a\#($0)"]},{"required":["b\#($0)"]}]}"# }
    let schema = try CompiledSchema(
      #"{"type":"object","allOf":[\#(choices.joined(separator: ","))]}"#)
    let all = ValueGenerator(schema.graph).validVariations(of: schema.id)
    #expect(
      all.omissions.first { $0.kind == "further-ways" }?.reason
        == "of more than 256 combinations of alternatives the first are tried")
  }
}
