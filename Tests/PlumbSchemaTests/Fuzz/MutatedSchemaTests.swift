import PlumbJSON
import PlumbSchema
import Testing

/// Whatever is written in a schema and whatever is held against it: a verdict or an error, never a trap.
struct `Mutated schemas and values` {
  /// Parts that schemas are mixed from: keywords of every kind, and values that do not fit them.
  static let parts = [
    #"{"type": "object", "required": ["a"], "properties": {"a": {"type": "integer", "minimum": 1}}}"#,
    #"{"allOf": [{"minLength": 2}], "anyOf": [{"type": "string"}, {"type": "null"}]}"#,
    #"{"oneOf": [{"const": 1}, {"enum": ["a", null, 2.0]}], "not": {"maximum": -1e400}}"#,
    #"{"prefixItems": [true, {"multipleOf": 0.1}], "items": false, "uniqueItems": true}"#,
    #"{"contains": {"format": "uuid"}, "minContains": 0, "unevaluatedItems": {"pattern": "^(a|b)+$"}}"#,
    ##"{"$ref": "#/$defs/a", "$defs": {"a": {"$dynamicAnchor": "a", "items": {"$dynamicRef": "#a"}}}}"##,
    #"{"if": {"required": ["b"]}, "then": {"dependentRequired": {"a": ["b"]}}, "else": {"maxItems": 3}}"#,
    #"{"patternProperties": {"^x": {"maxLength": 3}}, "additionalProperties": {"type": ["array"]}}"#,
    #"{"propertyNames": {"maxLength": 2}, "minProperties": 1, "unevaluatedProperties": false}"#,
    #"{"$id": "http://x.test/y", "$anchor": "q", "$schema": "http://x.test/none", "nullable": true}"#,
    #"[1, 2.0, -0, 1e400, "é", "😀", "", null, true, [], {}, {"a": {"a": {"a": 5}}}]"#,
  ]

  @Test(.timeLimit(.minutes(10)), arguments: [Dialect.draft202012, .openAPI30, .openAPI31])
  func `never trap, and verdict and report agree`(_ dialect: Dialect) throws {
    var choices = Choices(seed: 7)
    let pool = try Self.parts.map { try JSON.parse($0) }
    var usable = 0
    for round in 0..<1_000 {
      let schema = mix(pool, &choices, depth: 4)
      var compiler = SchemaCompiler(ignoresDefects: round % 2 == 0)
      do {
        try compiler.add(schema, named: "fuzz.json", dialect: dialect)
        let root = try compiler.compile(in: "fuzz.json")
        usable += 1
        for _ in 0..<4 {
          let value = mix(pool, &choices, depth: 3)
          #expect(Agreement.holds(compiler.graph, value, root), "\(schema) ← \(value)")
        }
      } catch {
        #expect(!"\(error)".isEmpty)
      }
    }
    #expect(usable > 100)
  }

  /// A value from the pool in which parts have been replaced by other parts.
  private func mix(_ pool: [JSON], _ choices: inout Choices, depth: Int) -> JSON {
    let value = pool[choices.next(pool.count)]
    guard depth > 0 else { return value }
    switch value {
    case .object(let object):
      return .object(
        JSONObject(
          object.members.map { member in
            switch choices.next(6) {
            case 0: .init(name: member.name, value: mix(pool, &choices, depth: depth - 1))
            case 1:
              .init(name: pool[choices.next(9)].object?.names.first ?? "", value: member.value)
            default: member
            }
          }))
    case .array(let elements):
      return choices.next(2) == 0 ? elements[choices.next(elements.count)] : value
    case .null, .bool, .number, .string:
      return value
    }
  }

  /// A small repeatable generator (SplitMix64).
  struct Choices {
    var seed: UInt64

    mutating func next(_ bound: Int) -> Int {
      seed &+= 0x9E37_79B9_7F4A_7C15
      var z = seed
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(bound))
    }
  }
}
