import PlumbHTTP
import PlumbJSON
import PlumbServer
import Testing

private let bots = "/voicebot/voicebots"

struct `Bodies of requests` {
  @Test(arguments: [
    "application/json", "Application/JSON", "application/json; charset=utf-8",
    "application/json;charset=UTF-8",
  ])
  func `a documented media type is taken however it is spelled`(_ type: String) throws {
    let response = try Bench().send(
      "POST", bots, ["name": "A", "channel": [:]], fields: ["Content-Type": type])
    #expect(response.status == 201)
  }

  @Test(arguments: [
    "text/plain", "application/xml", "", "json", "application/x-www-form-urlencoded",
  ])
  func `another media type is refused`(_ type: String) throws {
    let response = try Bench().send(
      "POST", bots, ["name": "A", "channel": [:]], fields: ["Content-Type": type])
    #expect(response.status == 415)
    #expect(
      response.json["error"]?["message"] == "the body must be of the media type application/json")
  }

  @Test func `a body without media type, or with a content coding, is refused`() throws {
    let bench = try Bench()
    let request = HTTPRequest(method: "POST", target: "/v4" + bots, body: Array("{}".utf8))
    #expect(bench.server.answer(request).status == 415)
    #expect(bench.send("POST", bots, [:], fields: ["Content-Encoding": "gzip"]).status == 415)
  }

  @Test(arguments: [
    ("", "a body is required, but none was given"),
    (
      "{\n \"name\": }",
      "the body is not JSON: line 2, column 10: expected a value after ':', found '}'"
    ),
  ])
  func `what is no JSON is refused with its place`(_ body: String, _ message: String) throws {
    let response = try Bench().server.answer(
      HTTPRequest(
        method: "POST", target: "/v4" + bots, fields: ["Content-Type": "application/json"],
        body: Array(body.utf8)))
    #expect(response.status == 400)
    #expect(response.json["error"]?["message"] == .string(message))
  }

  @Test func `a name that stands twice is refused`() throws {
    let response = try Bench().server.answer(
      HTTPRequest(
        method: "POST", target: "/v4" + bots, fields: ["Content-Type": "application/json"],
        body: Array(#"{"name": "A", "channel": {}, "name": "B"}"#.utf8)))
    #expect(response.status == 400)
    #expect(response.pointers == ["/name"])
  }

  @Test func `every violation is listed with its pointer`() throws {
    let response = try Bench().send(
      "POST", bots,
      [
        "timeIntervalToRepeatLastMessageWhenNoInput": 61, "languageId": "xx",
        "wordsThatTriggerBotToWait": ["a", 1], "channel": ["channelType": "SIP"],
      ])
    #expect(response.status == 400)
    #expect(
      response.json["error"]
        == [
          "code": "invalid", "message": "5 places of the request break the contract",
          "violations": [
            [
              "in": "body", "pointer": "/name", "expected": "the member \"name\"",
              "actual": "no such member",
            ],
            [
              "in": "body", "pointer": "/timeIntervalToRepeatLastMessageWhenNoInput",
              "expected": "an integer from 1 to 60", "actual": "61",
            ],
            [
              "in": "body", "pointer": "/languageId",
              "expected": #"one of "en", "zh-CN" or "zh-TW""#, "actual": "\"xx\"",
            ],
            [
              "in": "body", "pointer": "/wordsThatTriggerBotToWait/1", "expected": "a string",
              "actual": "1",
            ],
            [
              "in": "body", "pointer": "/channel/channelType",
              "expected": #"one of "twilio" or "sip""#, "actual": "\"SIP\"",
            ],
          ],
        ])
  }

  @Test func `null for an optional member counts as not given, for a required one it is wrong`()
    throws
  {
    let bench = try Bench()
    let bot = try bench.json(
      "POST", bots,
      ["name": "A", "botWaitingTime": nil, "channel": ["channelType": nil], "languageId": nil])
    #expect(bot["botWaitingTime"] == 90)
    #expect(bot["languageId"] == nil)
    #expect(bench.send("POST", bots, ["name": nil, "channel": [:]]).pointers == ["/name"])
    #expect(bench.send("POST", bots, ["name": "A", "channel": nil]).pointers == ["/channel"])
  }

  @Test func `an empty text is no GUID and no value of a list`() throws {
    for name in ["engineId", "languageId"] {
      let body: JSON = .object(
        JSONObject([
          .init(name: "name", value: "A"), .init(name: "channel", value: [:]),
          .init(name: name, value: ""),
        ]))
      #expect(try Bench().send("POST", bots, body).pointers == ["/" + name])
    }
  }

  @Test func `a secret is not repeated in a refusal`() throws {
    let response = try Bench().send(
      "POST", "/voicebot/voicebotChannelSIPConfigurations",
      ["username": "u", "password": 123_456, "outboundProxy": "o", "authUsername": "a"])
    #expect(response.pointers == ["/password"])
    #expect(!response.json.text().contains("123456"))
  }

  @Test(arguments: [
    "e\u{301}", "é", "👩‍👩‍👧‍👦", "שלום", " a ", "\u{1}\t\n", "\"\\/",
    String(repeating: "x", count: 10_000),
  ])
  func `text survives`(_ text: String) throws {
    let bench = try Bench()
    let bot = try bench.json("POST", bots, ["name": .string(text), "channel": [:]])
    #expect(bot["name"] == .string(text))
    let read = try bench.json("GET", bots + "/" + (bot["id"]?.string ?? ""))
    #expect(read["name"] == .string(text))
  }
}
