import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbServer
import Testing

private let numbers = "/voicebot/voicebotChannelTwilioConfigurations"
private let instances = "/voicebot/voicebotChannelInstances"

struct `What the server holds` {
  private static let foreign: [(resource: String, items: [JSON])] = [
    (
      "voicebotChannelTwilioConfiguration",
      [
        [
          "id": "AAAAAAAA-AAAA-4AAA-8AAA-AAAAAAAAAAAA", "phoneNumberCountry": "US",
          "phoneNumber": "+1",
        ]
      ]
    )
  ]

  @Test func `loaded items are there as they were, and stay byte for byte`() throws {
    let bench = try Bench()
    try bench.server.load(Self.foreign)
    let before = bench.server.dump().flatMap(\.items).map { $0.text() }
    #expect(before == Self.foreign.flatMap(\.items).map { $0.text() })
    let path = numbers + "/aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa"
    #expect(try bench.json("GET", path)["phoneNumber"] == "+1")
    let body: JSON = [
      "channelType": "twilio", "infoId": "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa",
    ]
    let made = try bench.json("POST", instances, body)
    #expect(bench.send("DELETE", path).status == 409)
    #expect(bench.send("DELETE", instances + "/" + (made["id"]?.string ?? "")).status == 204)
    #expect(bench.server.dump().flatMap(\.items).map { $0.text() } == before)
  }

  @Test(arguments: [
    ("pets", #"[{"id": "x"}]"#, "'pets' is no resource of the contract"),
    ("voice", #"[{"id": "x"}]"#, "'voice' has no items of its own here"),
    ("voicebot", "[{}]", "voicebot[0]: 'id' is missing or no id"),
    ("voicebot", #"[{"id": "x"}, {"id": "x"}]"#, #"voicebot[1]: another item has the id "x""#),
  ])
  func `what cannot be loaded is named, and nothing is`(
    _ name: String, _ text: String, _ message: String
  ) throws {
    let bench = try Bench()
    let items = try #require(try JSON.parse(text).array)
    let error = try #require(throws: ReferenceServer.LoadError.self) {
      try bench.server.load(Self.foreign + [(name, items)])
    }
    #expect(error.description == message)
    #expect(bench.server.dump().flatMap(\.items) == [])
  }

  @Test func `more items than the limit are refused, and a deletion makes room`() throws {
    let bench = try Bench { $0.limits.items = 2 }
    let body: JSON = ["phoneNumber": "+1", "phoneNumberCountry": "US"]
    let first = try bench.json("POST", numbers, body)
    _ = try bench.json("POST", numbers, body)
    #expect(bench.send("POST", numbers, body).status == 507)
    #expect(try bench.json("GET", numbers).array?.count == 2)
    let path = numbers + "/" + (first["id"]?.string ?? "")
    #expect(bench.send("PUT", path, body).status == 200)
    #expect(bench.send("DELETE", path).status == 204)
    #expect(bench.send("POST", numbers, body).status == 201)
  }

  @Test func `more bytes than the limit are refused`() throws {
    let bench = try Bench { $0.limits.bytes = 100 }
    let long = JSON.string(String(repeating: "1", count: 100))
    let refused = bench.send("POST", numbers, ["phoneNumber": long, "phoneNumberCountry": "US"])
    #expect(refused.status == 507)
    #expect(
      bench.send("POST", numbers, ["phoneNumber": "1", "phoneNumberCountry": "US"]).status == 201)
  }

  @Test func `items are listed in the order of their creation, whatever was deleted between`()
    throws
  {
    let bench = try Bench()
    var ids: [String] = []
    for index in 0..<200 {
      let body: JSON = ["phoneNumber": .string("\(index)"), "phoneNumberCountry": "US"]
      ids.append(try #require(try bench.json("POST", numbers, body)["id"]?.string))
    }
    for index in ids.indices where index % 3 != 0 {
      #expect(bench.send("DELETE", numbers + "/" + ids[index]).status == 204)
    }
    let listed = try bench.json("GET", numbers).array ?? []
    #expect(
      listed.map { $0["phoneNumber"]?.string } == stride(from: 0, to: 200, by: 3).map(String.init))
    for item in listed {
      #expect(try bench.json("GET", numbers + "/" + (item["id"]?.string ?? "")) == item)
    }
  }

  @Test func `creates at the same time are all kept`() async throws {
    let bench = try Bench()
    let body: JSON = ["phoneNumber": "1", "phoneNumberCountry": "US"]
    let ids = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<50).compactMap { _ in bench.send("POST", numbers, body).json["id"]?.string }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(Set(ids).count == 400)
    let listed = try bench.json("GET", numbers).array ?? []
    #expect(Set(listed.compactMap { $0["id"]?.string }) == Set(ids))
  }
}

struct `Deletion of what is referred to` {
  private func bench(_ rule: Resource.DeletionOfReferenced) throws -> (Bench, JSON, String) {
    var contract = Contracts.voicebot
    for index in contract.resources.indices { contract.resources[index].onDeleteReferenced = rule }
    let bench = try Bench(contract)
    let number = try bench.json("POST", numbers, ["phoneNumber": "1", "phoneNumberCountry": "US"])
    let instance = try bench.json(
      "POST", instances, ["channelType": "twilio", "infoId": number["id"] ?? .null])
    return (bench, instance, numbers + "/" + (number["id"]?.string ?? ""))
  }

  @Test func `restrict refuses it`() throws {
    let (bench, instance, path) = try bench(.restrict)
    #expect(bench.send("DELETE", path).status == 409)
    #expect(try bench.json("GET", instances) == [instance])
  }

  @Test func `cascade deletes what refers to it`() throws {
    let (bench, _, path) = try bench(.cascade)
    #expect(bench.send("DELETE", path).status == 204)
    #expect(try bench.json("GET", instances) == [])
  }

  @Test func `setNull takes the reference away`() throws {
    let (bench, instance, path) = try bench(.setNull)
    #expect(bench.send("DELETE", path).status == 204)
    let left = try bench.json("GET", instances).array?.first
    #expect(left?["id"] == instance["id"])
    #expect(left?["infoId"] == JSON?.none)
  }
}
