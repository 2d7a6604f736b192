import PlumbGeneration
import PlumbJSON
import PlumbSchema
import Testing

/// Random values stand at edges far more often than chance would have it; the same seeds give the same shares.
struct `Edges of random values` {
  struct Edge: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let schema: String
    /// Of 100 values so many are there, at least.
    let least: Double
    let isThere: @Sendable (JSON) -> Bool

    init(
      _ name: String, _ schema: String, _ least: Double,
      _ isThere: @escaping @Sendable (JSON) -> Bool
    ) {
      (testDescription, self.schema, self.least, self.isThere) = (name, schema, least, isThere)
    }
  }

  private static let bounded = #"{"type":"integer","minimum":-700,"maximum":70000}"#
  private static let text = #"{"type":"string","minLength":1,"maxLength":400}"#
  private static let list =
    #"{"type":"array","maxItems":6,"items":{"type":"boolean"}}"#

  static let edges = [
    Edge("the lowest number", bounded, 1) { $0.number?.int == -700 },
    Edge("the highest number", bounded, 1) { $0.number?.int == 70_000 },
    Edge("beside a bound", bounded, 1) { [-699, 69_999].contains($0.number?.int ?? 0) },
    Edge("zero", bounded, 1) { $0.number?.int == 0 },
    Edge("minus zero", #"{"type":"number","minimum":-1,"maximum":1}"#, 1) {
      $0.number?.text == "-0.0"
    },
    Edge("one and minus one", bounded, 1) { [1, -1].contains($0.number?.int ?? 0) },
    Edge("a power of two or beside it", #"{"type":"integer"}"#, 15) {
      isNearPower($0.number?.int ?? 5)
    },
    Edge("the empty list", list, 5) { $0.array?.isEmpty == true },
    Edge("a list of one", list, 5) { $0.array?.count == 1 },
    Edge("the longest list", list, 3) { $0.array?.count == 6 },
    Edge("one character", text, 3) { $0.string?.unicodeScalars.count == 1 },
    Edge("the longest text", text, 3) { $0.string?.unicodeScalars.count == 400 },
    Edge("a very long text", #"{"type":"string","maxLength":10000}"#, 3) {
      $0.string?.unicodeScalars.count == 10_000
    },
    Edge("no ASCII alone", text, 5) { value in holds(value) { $0.value > 0x7F } },
    Edge("marks that combine", text, 0.3) { value in
      holds(value) { $0.properties.generalCategory == .nonspacingMark }
    },
    Edge("one letter as two code points", text, 0.3) { value in
      holds(value) { (0x300...0x308).contains($0.value) }
    },
    Edge("look-alikes", text, 0.3) { value in holds(value) { [0x430, 0x200B].contains($0.value) } },
    Edge("neighbours of the surrogates", text, 0.3) { value in
      holds(value) { [0xD7FF, 0xE000].contains($0.value) }
    },
    Edge("beyond the first plane", text, 0.3) { value in holds(value) { $0.value > 0xFFFF } },
    Edge("right to left", text, 0.3) { value in
      holds(value) { (0x590...0x6FF).contains($0.value) }
    },
    Edge("controls", text, 0.3) { value in
      holds(value) { $0.properties.generalCategory == .control }
    },
  ]

  private static func holds(_ value: JSON, _ isWanted: (Unicode.Scalar) -> Bool) -> Bool {
    value.string?.unicodeScalars.contains(where: isWanted) ?? false
  }

  private static func isNearPower(_ number: Int) -> Bool {
    [-1, 0, 1].contains { step in
      let near = (number + step).magnitude
      return near >= 64 && near & (near - 1) == 0
    }
  }

  @Test(arguments: edges)
  func `are met`(edge: Edge) throws {
    let schema = try CompiledSchema(edge.schema)
    let generator = ValueGenerator(schema.graph)
    let total = 4_000
    var count = 0
    for seed in 0..<UInt64(total) {
      var source = ChoiceSource(seed: seed, stream: "edges")
      if edge.isThere(try generator.value(for: schema.id, from: &source)) { count += 1 }
    }
    let share = Double(count) * 100 / Double(total)
    #expect(share >= edge.least, "\(share) of 100")
  }
}
