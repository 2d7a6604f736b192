import PlumbGeneration
import PlumbJSON
import PlumbSchema
import Testing

struct `VoiceBot values` {
  @Test(arguments: [Direction.request, .response])
  func `meet each component schema in each direction`(direction: Direction) throws {
    let voiceBot = try VoiceBotSchemas()
    let generator = ValueGenerator(voiceBot.graph, direction: direction)
    #expect(voiceBot.schemas.count > 10)
    for (name, id) in voiceBot.schemas {
      for seed in 0..<300 as Range<UInt64> {
        var source = ChoiceSource(seed: seed, stream: name)
        let value = try generator.value(for: id, from: &source)
        #expect(
          voiceBot.graph.isValid(value, against: id, direction: direction), "\(name) \(value)")
      }
    }
  }

  @Test func `the speed is printed`() throws {
    let voiceBot = try VoiceBotSchemas()
    let generator = ValueGenerator(voiceBot.graph, direction: .request)
    let id = try voiceBot.id("VoiceBotCreate")
    let count = 5_000
    let clock = ContinuousClock()
    let time = try clock.measure {
      for number in 0..<count {
        var source = ChoiceSource(seed: UInt64(number), stream: "speed")
        _ = try generator.value(for: id, from: &source)
      }
    }
    print(
      "VoiceBot request bodies generated per second: \(Int(Double(count) / (time / .seconds(1))))")
  }
}
