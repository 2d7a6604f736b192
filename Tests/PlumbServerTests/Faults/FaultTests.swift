import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbServer
import Testing

private let bots = "/voicebot/voicebots"
private let interval = "timeIntervalToRepeatLastMessageWhenNoInput"

/// A bot that is created first in each of these tests.
private let body: JSON = [
  "name": "A", "languageId": "en", "timeIntervalToRepeatLastMessageWhenNoInput": 5,
  "wordsThatTriggerBotToWait": ["a", "b"], "botWaitingTime": 7, "channel": [:],
]

extension Bench {
  fileprivate func path(of item: JSON) -> String { bots + "/" + (item["id"]?.string ?? "") }
}

struct `The catalogue of faults` {
  @Test func `names are unique and written in small letters and hyphens`() {
    let names = Fault.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
      #expect(Fault.named(name)?.name == name)
    }
  }

  @Test func `each says in one sentence what the server does`() {
    for fault in Fault.all {
      #expect(fault.title.hasSuffix(".") && fault.title.count <= 120, "\(fault.name)")
    }
    #expect(Set(Fault.all.map(\.title)).count == Fault.all.count)
  }

  @Test func `the faults of the benchmark sit where they always sat`() {
    let places = [
      "exception": "PUT /voicebot/voicebots/{id} › \(interval)",
      "wrong-type": "GET /voicebot/voicebots/{id} › \(interval)",
      "undeclared-success": "POST /voicebot/voicebots",
      "maximum-ignored": "POST /voicebot/voicebots › \(interval)",
      "enum-ignored": "POST /voicebot/voicebots › languageId",
      "required-ignored": "POST /voicebot/voicebots › name",
      "location-gone": "POST /voicebot/voicebots",
      "delete-keeps": "DELETE /voicebot/voicebots/{id}",
      "partial-update": "PUT /voicebot/voicebots/{id} › messageWhenBotTriggeredToWait",
      "update-not-idempotent": "PUT /voicebot/voicebots/{id} › \(interval)",
    ]
    for (name, place) in places {
      #expect(Fault.named(name)?.place(in: Contracts.voicebot)?.description == place)
    }
  }

  @Test
  func `the VoiceBot contract has at least 120 places, at every resource and in every family`() {
    let contract = Contracts.voicebot
    let placed = Fault.all.compactMap { fault in
      fault.place(in: contract).map { (fault: fault, operation: contract.operation($0.operation)) }
    }
    #expect(placed.count >= 120)
    #expect(Set(placed.map(\.fault.family)) == Set(Fault.Family.allCases))
    let resources = Set(placed.compactMap { $0.operation?.role?.resource })
    #expect(resources == Set(contract.resources.filter { !$0.isExternal }.map(\.name)))
  }

  @Test func `a contract without a place for a fault keeps its server whole`() throws {
    let contract = try Contracts.reading(
      ["openapi": "3.1.0", "info": ["title": "Nothing", "version": "1"], "paths": [:]])
    for fault in Fault.all {
      var settings = ServerSettings()
      #expect(fault.plant(in: &settings.behaviour, for: contract) == nil)
    }
  }
}

struct `Each fault and nothing but the fault` {
  @Test func `exception fails with 500 at the maximum and changes nothing`() throws {
    let bench = try Bench(faults: ["exception"])
    let bot = try bench.json("POST", bots, body)
    let path = bench.path(of: bot)
    #expect(bench.send("PUT", path, body.with(interval, 60)).status == 500)
    #expect(try bench.json("GET", path) == bot)
    #expect(bench.send("PUT", path, body.with(interval, 59)).status == 200)
    #expect(bench.send("POST", bots, body.with(interval, 60)).status == 201)
  }

  @Test func `wrong-type shows a text for a number where one item is read`() throws {
    let bench = try Bench(faults: ["wrong-type"])
    let bot = try bench.json("POST", bots, body)
    #expect(bot[interval] == 5)
    #expect(try bench.json("GET", bench.path(of: bot)) == bot.with(interval, "5"))
    #expect(try bench.json("GET", bots) == [bot])
  }

  @Test func `undeclared-success creates, and answers 202`() throws {
    let bench = try Bench(faults: ["undeclared-success"])
    let response = bench.send("POST", bots, body)
    #expect(response.status == 202)
    #expect(try bench.json("GET", bench.path(of: response.json)) == response.json)
    #expect(bench.send("POST", bots, [:]).status == 400)
    #expect(bench.send("POST", "/voicebot/voicebotChannelInstances", [:]).status == 201)
  }

  @Test(arguments: [
    ("maximum-ignored", interval, 61 as JSON, 0 as JSON),
    ("enum-ignored", "languageId", "xx", 7),
  ])
  func `an ignored rule lets its value pass, and no other`(
    fault: String, name: String, passes: JSON, refused: JSON
  ) throws {
    let bench = try Bench(faults: [fault])
    let bot = try bench.json("POST", bots, body.with(name, passes))
    #expect(bot[name] == passes)
    #expect(bench.send("POST", bots, body.with(name, refused)).status == 400)
    #expect(bench.send("PUT", bench.path(of: bot), body.with(name, passes)).status == 400)
  }

  @Test func `required-ignored creates without the name, not without the channel`() throws {
    let bench = try Bench(faults: ["required-ignored"])
    #expect(bench.send("POST", bots, body.with("name", nil)).status == 201)
    #expect(bench.send("POST", bots, body.with("channel", nil)).pointers == ["/channel"])
    #expect(bench.send("POST", bots, body.with("name", 1)).pointers == ["/name"])
  }

  @Test func `location-gone names a place where nothing is`() throws {
    let bench = try Bench(faults: ["location-gone"])
    let response = bench.send("POST", bots, body)
    let location = try #require(response.fields["Location"])
    #expect(bench.send("GET", String(location.dropFirst("/v4".count))).status == 404)
    #expect(bench.send("GET", bench.path(of: response.json)).status == 200)
  }

  @Test func `delete-keeps says 204 and keeps`() throws {
    let bench = try Bench(faults: ["delete-keeps"])
    let bot = try bench.json("POST", bots, body)
    #expect(bench.send("DELETE", bench.path(of: bot)).status == 204)
    #expect(try bench.json("GET", bench.path(of: bot)) == bot)
    #expect(bench.send("DELETE", bots + "/unknown").status == 404)
  }

  @Test func `partial-update applies all members but one`() throws {
    let bench = try Bench(faults: ["partial-update"])
    let first = body.with("messageWhenBotTriggeredToWait", "old")
    let bot = try bench.json("POST", bots, first)
    let second = first.with("messageWhenBotTriggeredToWait", "new").with("name", "B")
    let updated = try bench.json("PUT", bench.path(of: bot), second)
    #expect(updated["messageWhenBotTriggeredToWait"] == "old")
    #expect(updated["name"] == "B")
  }

  @Test func `update-not-idempotent is right the first time and adds one the second`() throws {
    let bench = try Bench(faults: ["update-not-idempotent"])
    let bot = try bench.json("POST", bots, body)
    let path = bench.path(of: bot)
    #expect(try bench.json("PUT", path, body)[interval] == 5)
    #expect(try bench.json("PUT", path, body)[interval] == 6)
    #expect(try bench.json("PUT", path, body.with("name", "B"))[interval] == 5)
  }

  @Test func `two faults at once show both`() throws {
    let bench = try Bench(faults: ["undeclared-success", "maximum-ignored"])
    #expect(bench.send("POST", bots, body.with(interval, 61)).status == 202)
  }
}

extension JSON {
  /// The object with another value of one member, or without it.
  fileprivate func with(_ name: String, _ value: JSON?) -> JSON {
    var object = object ?? JSONObject()
    object[name] = value
    return .object(object)
  }
}
