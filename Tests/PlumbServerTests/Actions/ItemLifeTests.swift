import PlumbHTTP
import PlumbJSON
import PlumbServer
import Testing

struct `Life of an item` {
  static let bots = "/voicebot/voicebots"
  static let instances = "/voicebot/voicebotChannelInstances"
  static let numbers = "/voicebot/voicebotChannelTwilioConfigurations"
  static let phones = "/voicebot/voicebotChannelSIPConfigurations"

  @Test func `a created item has defaults, times, first statuses and an address`() throws {
    let bench = try Bench()
    let response = bench.send("POST", Self.bots, ["name": "A", "channel": [:]])
    #expect(response.status == 201)
    let bot = response.json
    let id = try #require(bot["id"]?.string)
    #expect(response.fields["Location"] == "/v4/voicebot/voicebots/\(id)")
    #expect(bot["timeIntervalToRepeatLastMessageWhenNoInput"] == 20)
    #expect(bot["timeToHangUpCallWhenNoInput"] == 90)
    #expect(bot["trainingStatus"] == "succeeded")
    #expect(bot["importingStatus"] == "none")
    #expect(bot["lastUpdatedTime"] == "2023-11-14T22:13:20.001Z")
    #expect(try bench.json("GET", Self.bots + "/" + id) == bot)
    #expect(try bench.json("GET", Self.bots) == [bot])
  }

  @Test func `ids are the same for the same seed`() throws {
    let ids = try (0..<2).map { _ in
      try Bench().json("POST", Self.bots, ["name": "A", "channel": [:]])["id"]
    }
    #expect(ids[0] == ids[1])
    #expect(ids[0] == "910a2dec-8902-4cc1-beeb-8da1658eec67")
  }

  @Test func `an embedded object makes an item of its own that goes with its maker`() throws {
    let bench = try Bench()
    let number = try bench.json(
      "POST", Self.numbers, ["phoneNumber": "+1", "phoneNumberCountry": "US"])
    let bot = try bench.json(
      "POST", Self.bots,
      [
        "name": "A",
        "channel": ["channelType": "twilio", "infoId": number["id"] ?? .null],
      ])
    let channel = try #require(bot["channelId"]?.string)
    #expect(bot["channel"]?["id"] == bot["channelId"])
    #expect(bot["channel"]?["infoId"] == number["id"])
    let path = Self.instances + "/" + channel
    #expect(try bench.json("GET", path + "?include=info")["info"] == number)
    #expect(try bench.json("GET", path)["info"] == nil)
    #expect(bench.send("DELETE", path).status == 409)
    #expect(bench.send("DELETE", Self.numbers + "/" + (number["id"]?.string ?? "")).status == 409)
    #expect(bench.send("DELETE", Self.bots + "/" + (bot["id"]?.string ?? "")).status == 204)
    #expect(bench.send("GET", path).status == 404)
    #expect(bench.send("DELETE", Self.numbers + "/" + (number["id"]?.string ?? "")).status == 204)
    #expect(bench.server.dump().flatMap { $0.items } == [])
  }

  @Test func `an update changes the same embedded item, keeps what is left out and moves the time`()
    throws
  {
    let bench = try Bench()
    let bot = try bench.json(
      "POST", Self.bots, ["name": "A", "botWaitingTime": 5, "channel": ["channelType": "sip"]])
    let path = Self.bots + "/" + (bot["id"]?.string ?? "")
    let new = try bench.json("PUT", path, ["name": "B", "channel": ["channelType": "twilio"]])
    #expect(new["name"] == "B")
    #expect(new["botWaitingTime"] == 5)
    #expect(new["channelId"] == bot["channelId"])
    #expect(new["channel"]?["channelType"] == "twilio")
    let times = try [bot, new].map { try #require($0["lastUpdatedTime"]?.string) }
    #expect(times[0] < times[1])
    #expect(try bench.json("GET", path) == new)
    #expect(try bench.json("GET", Self.instances).array?.count == 1)
  }

  @Test func `a reference must lead to an item of the kind that its sibling selects`() throws {
    let bench = try Bench()
    let number = try bench.json(
      "POST", Self.numbers, ["phoneNumber": "+1", "phoneNumberCountry": "US"])
    for body: JSON in [
      ["channelType": "sip", "infoId": number["id"] ?? .null],
      ["channelType": "twilio", "infoId": "00000000-0000-4000-8000-000000000000"],
      ["infoId": "00000000-0000-4000-8000-000000000000"],
    ] {
      let response = bench.send("POST", Self.instances, body)
      #expect(response.status == 400)
      #expect(response.pointers == ["/infoId"])
    }
    let embedded = bench.send(
      "POST", Self.bots,
      ["name": "A", "channel": ["channelType": "sip", "infoId": number["id"] ?? .null]])
    #expect(embedded.pointers == ["/channel/infoId"])
    #expect(try bench.json("GET", Self.instances) == [])
    let external: JSON = ["voiceChannelId": "00000000-0000-4000-8000-000000000000"]
    #expect(bench.send("POST", Self.instances, external).status == 201)
  }

  @Test func `an immutable member keeps its value`() throws {
    let bench = try Bench()
    let number = try bench.json(
      "POST", Self.numbers, ["phoneNumber": "+1", "phoneNumberCountry": "US"])
    let path = Self.numbers + "/" + (number["id"]?.string ?? "")
    let other = bench.send("PUT", path, ["phoneNumber": "+2", "phoneNumberCountry": "US"])
    #expect(other.status == 400)
    #expect(other.pointers == ["/phoneNumber"])
    #expect(try bench.json("GET", path) == number)
    let same = try bench.json("PUT", path, ["phoneNumber": "+1", "phoneNumberCountry": "BE"])
    #expect(same["phoneNumberCountry"] == "BE")
  }

  @Test func `what is deleted is gone`() throws {
    let bench = try Bench()
    let body: JSON = [
      "username": "u", "password": "p", "outboundProxy": "o", "authUsername": "a",
    ]
    let phone = try bench.json("POST", Self.phones, body)
    #expect(phone["password"] == "p")
    #expect(phone["isAuthUsernameRequired"] == false)
    let path = Self.phones + "/" + (phone["id"]?.string ?? "")
    let deleted = bench.send("DELETE", path)
    #expect(deleted.status == 204)
    #expect(deleted.body.isEmpty)
    for method in ["GET", "DELETE", "HEAD"] { #expect(bench.send(method, path).status == 404) }
    #expect(bench.send("PUT", path, body).status == 404)
    #expect(try bench.json("GET", Self.phones) == [])
  }

  @Test func `members that the server sets, and unknown ones, are accepted and ignored`() throws {
    let bench = try Bench()
    let bot = try bench.json(
      "POST", Self.bots,
      [
        "name": "A", "channel": [:], "trainingStatus": "failed", "id": "mine", "colour": "red",
        "lastUpdatedTime": "1999-01-01T00:00:00Z",
      ])
    #expect(bot["trainingStatus"] == "succeeded")
    #expect(bot["id"] != "mine")
    #expect(bot["colour"] == nil)
    #expect(bot["lastUpdatedTime"] != "1999-01-01T00:00:00Z")
  }
}
