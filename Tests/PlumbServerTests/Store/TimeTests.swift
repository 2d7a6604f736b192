import PlumbJSON
import PlumbServer
import Testing

struct `Times that the server sets` {
  private static let bots = "/voicebot/voicebots"

  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
    (951_782_399_999, "2000-02-28T23:59:59.999Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
    (951_868_800_000, "2000-03-01T00:00:00.000Z"), (1_709_164_800_000, "2024-02-29T00:00:00.000Z"),
    (1_735_689_599_050, "2024-12-31T23:59:59.050Z"),
    (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
  ])
  func `are written as RFC 3339 in UTC with milliseconds`(_ time: Int, _ text: String) throws {
    let bench = try Bench { $0.clock = ServerClock { time } }
    let bot = try bench.json("POST", Self.bots, ["name": "A", "channel": [:]])
    #expect(bot["lastUpdatedTime"] == .string(text))
  }

  @Test func `move with every update, even where the clock stands still or goes back`() throws {
    let bench = try Bench { $0.clock = ServerClock { 0 } }
    let body: JSON = ["name": "A", "channel": [:]]
    let bot = try bench.json("POST", Self.bots, body)
    let path = Self.bots + "/" + (bot["id"]?.string ?? "")
    let times = try (0..<3).map { _ in try bench.json("PUT", path, body)["lastUpdatedTime"] }
    #expect(times == (1...3).map { .string("1970-01-01T00:00:00.00\($0)Z") })
    #expect(try bench.json("GET", path)["lastUpdatedTime"] == times[2])
  }
}
