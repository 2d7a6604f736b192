import PlumbHTTP
import PlumbJSON
import PlumbServer
import Testing

private let bots = "/voicebot/voicebots"

struct `Paths and methods` {
  struct Case: Sendable, CustomTestStringConvertible {
    var method: String
    var target: String
    var status: Int
    var testDescription: String { "\(method) \(target)" }
  }

  @Test(arguments: [
    Case(method: "GET", target: "/v4/voicebot/voicebots", status: 200),
    Case(method: "GET", target: "/v4/voicebot/voicebots/", status: 200),
    Case(method: "GET", target: "/v4/voice%62ot/voicebots", status: 200),
    Case(method: "HEAD", target: "/v4/voicebot/voicebots", status: 200),
    Case(method: "GET", target: "/v4/voicebot/voicebots?colour=red", status: 200),
    Case(
      method: "GET", target: "/v4/voicebot/voicebots?include=voicebotChannelInstance", status: 200),
    Case(method: "GET", target: "/v4/voicebot/voicebots?include=everything", status: 400),
    Case(method: "GET", target: "/v4/voicebot/voicebots?include=", status: 400),
    Case(
      method: "GET", target: "/v4/voicebot/voicebots?include=voicebotChannelInstance&include=x",
      status: 400),
    Case(method: "GET", target: "/voicebot/voicebots", status: 404),
    Case(method: "GET", target: "/v4", status: 404),
    Case(method: "GET", target: "/", status: 404),
    Case(method: "GET", target: "/v4/voicebot//voicebots", status: 404),
    Case(method: "GET", target: "/v4/VOICEBOT/voicebots", status: 404),
    Case(method: "GET", target: "/v4/voicebot/voicebots/x", status: 404),
    Case(method: "GET", target: "/v4/voicebot/voicebots/x/y", status: 404),
    Case(method: "GET", target: "/v4/voicebot/voicebots/%2e%2e%2f", status: 404),
    Case(method: "GET", target: "/v4/voicebot/voicebots/%", status: 400),
    Case(method: "GET", target: "/v4/voicebot/voicebots/%ff", status: 400),
    Case(method: "DELETE", target: "/v4/voicebot/voicebots", status: 405),
    Case(method: "POST", target: "/v4/voicebot/voicebots/x", status: 405),
    Case(method: "TRACE", target: "/v4/voicebot/voicebots", status: 405),
    Case(method: "get", target: "/v4/voicebot/voicebots", status: 405),
    Case(method: "OPTIONS", target: "/v4/voicebot/voicebots", status: 204),
  ])
  func `a request finds its operation or is told why not`(_ c: Case) throws {
    let bench = try Bench()
    let response = bench.server.answer(HTTPRequest(method: c.method, target: c.target))
    #expect(response.status == c.status)
    if c.status >= 400 {
      #expect(response.fields["Content-Type"] == "application/json")
      #expect(response.json["error"]?["code"]?.string != nil)
    }
  }

  @Test func `a refused method names the allowed ones, and each of them is`() throws {
    let bench = try Bench()
    #expect(bench.send("PATCH", bots).fields["Allow"] == "GET, HEAD, POST, OPTIONS")
    #expect(bench.send("PATCH", bots + "/x").fields["Allow"] == "GET, HEAD, PUT, DELETE, OPTIONS")
    #expect(bench.send("OPTIONS", bots + "/x").fields["Allow"] == "GET, HEAD, PUT, DELETE, OPTIONS")
    for method in ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"] {
      #expect(bench.send(method, bots + "/x").status != 405)
    }
  }

  @Test func `an id is found whatever the case of its letters`() throws {
    let bench = try Bench()
    let bot = try bench.json("POST", bots, ["name": "A", "channel": [:]])
    let id = try #require(bot["id"]?.string)
    #expect(bench.send("GET", bots + "/" + id.uppercased()).json == bot)
  }
}

struct `Credentials` {
  @Test(arguments: [
    nil, "", "Bearer", "Bearer ", "Basic secret", "secret", "Bearer secre", "Bearer secret2",
    "Bearer Secret", "Bearer secretsecret",
  ])
  func `anything but the token is refused, and nothing is done`(_ value: String?) throws {
    let bench = try Bench(token: "secret")
    let fields: HTTPFields = value.map { ["Authorization": $0] } ?? [:]
    let response = bench.send("POST", bots, ["name": "A", "channel": [:]], fields: fields)
    #expect(response.status == 401)
    #expect(response.fields["WWW-Authenticate"]?.hasPrefix("Bearer ") == true)
    #expect(!response.json.text().contains("secre"))
    #expect(bench.server.dump().flatMap { $0.items } == [])
  }

  @Test func `the token opens, with its scheme in any letter case`() throws {
    let bench = try Bench(token: "secret")
    for value in ["Bearer secret", "bearer secret", "BEARER  secret"] {
      #expect(bench.send("GET", bots, fields: ["Authorization": value]).status == 200)
    }
  }

  @Test func `two credentials are none`() throws {
    let bench = try Bench(token: "secret")
    var fields: HTTPFields = ["Authorization": "Bearer secret"]
    fields.append("Authorization", "Bearer secret")
    #expect(bench.send("GET", bots, fields: fields).status == 401)
  }
}
