import PlumbHTTP
import PlumbJSON
import PlumbServer
import Testing

private let bots = "/voicebot/voicebots"
private let configurations = "/voicebot/voicebotChannelTwilioConfigurations"
private let bot: JSON = ["name": "A", "channel": [:]]
private let configuration: JSON = ["phoneNumber": "+1", "phoneNumberCountry": "US"]

struct `The catalogue of manners` {
  @Test func `names are unique and written in small letters, digits and hyphens`() {
    let names = Manner.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.wholeMatch(of: /[a-z]+(-[a-z0-9]+)*/) != nil)
      #expect(Manner.named(name)?.name == name)
    }
  }

  @Test func `each says in a sentence what the server does, and what leaves it open`() {
    for manner in Manner.all {
      #expect(manner.title.hasSuffix(".") && manner.because.hasSuffix("."), "\(manner.name)")
    }
  }

  @Test func `at least 20 mean something in the VoiceBot contract`() {
    let adopted = Manner.all.filter { manner in
      var behaviour = Behaviour()
      return manner.adopt(in: &behaviour, for: Contracts.voicebot)
    }
    #expect(adopted.count >= 20)
  }
}

struct `Each manner` {
  @Test func `refuses what is invalid with 422, and nothing else`() throws {
    let bench = try Bench(manners: ["invalid-is-422"])
    #expect(bench.send("POST", bots, [:]).status == 422)
    #expect(bench.send("POST", bots, bot).status == 201)
    #expect(bench.send("GET", bots + "/unknown").status == 404)
  }

  @Test func `refuses a wrong credential with 403, and a missing one with 401`() throws {
    let bench = try Bench(token: "right", manners: ["wrong-credential-is-403"])
    #expect(bench.send("GET", bots).status == 401)
    #expect(bench.send("GET", bots, fields: ["Authorization": "Bearer wrong"]).status == 403)
    #expect(bench.send("GET", bots, fields: ["Authorization": "Bearer right"]).status == 200)
  }

  @Test func `writes GUIDs in capitals and finds them in either case`() throws {
    let bench = try Bench(manners: ["guids-in-capitals"])
    let response = bench.send("POST", bots, bot)
    let id = try #require(response.json["id"]?.string)
    #expect(id == id.uppercased() && response.fields["Location"]?.hasSuffix(id) == true)
    #expect(bench.send("GET", bots + "/" + id.lowercased()).json["id"]?.string == id)
  }

  @Test func `shows null where there is nothing`() throws {
    let bench = try Bench(manners: ["null-for-absent"])
    #expect(try bench.json("POST", bots, bot)["description"]?.isNull == true)
    #expect(try Bench().json("POST", bots, bot)["description"] == nil)
  }

  @Test func `ignores the change of what cannot change, and makes the others`() throws {
    let bench = try Bench(manners: ["immutable-ignored"])
    let id = try #require(bench.json("POST", configurations, configuration)["id"]?.string)
    let changed = try bench.json(
      "PUT", configurations + "/" + id, ["phoneNumber": "+2", "phoneNumberCountry": "CA"])
    #expect(changed["phoneNumber"] == "+1" && changed["phoneNumberCountry"] == "CA")
  }

  @Test func `resets what a PUT leaves out`() throws {
    let bench = try Bench(manners: ["put-resets"])
    let full: JSON = ["name": "A", "channel": [:], "description": "d", "botWaitingTime": 7]
    let id = try #require(bench.json("POST", bots, full)["id"]?.string)
    let reset = try bench.json("PUT", bots + "/" + id, bot)
    #expect(reset["description"] == nil && reset["botWaitingTime"] == 90)
  }

  @Test func `writes times to the second`() throws {
    let time = try Bench(manners: ["times-to-the-second"]).json("POST", bots, bot)[
      "lastUpdatedTime"]
    #expect(time?.string?.wholeMatch(of: /....-..-..T..:..:..Z/) != nil)
  }

  @Test func `escapes what is not ASCII`() throws {
    let response = try Bench(manners: ["ascii-json"]).send(
      "POST", bots, ["name": "\u{E9}\u{1F600}", "channel": [:]])
    #expect(response.body.allSatisfy { $0 < 0x80 })
    #expect(response.json["name"] == "\u{E9}\u{1F600}")
  }

  @Test func `puts off one request in two hundred before anything of it is done`() throws {
    let bench = try Bench(manners: ["busy-at-times"])
    let statuses = (1...400).map { _ in bench.send("POST", bots, bot).status }
    #expect(statuses.enumerated().filter { $0.element == 429 }.map(\.offset) == [199, 399])
    #expect(try bench.json("GET", bots).array?.count == 398)
  }
}
