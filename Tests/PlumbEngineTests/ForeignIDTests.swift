import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import Synchronization
import Testing

/// How a server answers creations, so that a run might take something else for its own.
struct Trick: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The id in the answer; nil leaves it to the `Location`.
  let id: String?
  var location: String?
  /// Whether what was there before is on no list.
  var isHidden = false
  /// Whether a creation is answered with what was sent, under that id.
  var isEcho = false
  /// Where the server is: elsewhere than on this machine, as far as the run knows, or on it.
  var host = "127.0.0.1"

  static let foreignID = "5b8d5c3a-2f16-4c9f-bfb6-4767d7b0db8a"
  static let collection = "/v4/voicebot/voicebotChannelTwilioConfigurations"

  static let all: [Trick] = [
    Trick(testDescription: "an id that was there before", id: foreignID),
    Trick(testDescription: "the same in other letters", id: foreignID.uppercased()),
    Trick(testDescription: "no id at all", id: ""),
    Trick(testDescription: "the collection", id: "."),
    Trick(testDescription: "what is above it", id: ".."),
    Trick(testDescription: "a path", id: "x/../" + foreignID),
    Trick(testDescription: "a path for other systems", id: "..\\" + foreignID),
    Trick(testDescription: "a line of its own", id: "x\r\nDELETE / HTTP/1.1"),
    Trick(
      testDescription: "the Location of what was there before", id: nil,
      location: collection + "/" + foreignID),
    Trick(
      testDescription: "the Location of another kind of thing", id: nil,
      location: "/v4/voicebot/voicebots/0e0e72a5-3a35-4b1c-8d08-8f6cf6bd7c4f"),
    Trick(testDescription: "the Location of the collection", id: nil, location: collection + "/"),
    Trick(testDescription: "an id that is on no list", id: foreignID, isHidden: true),
    Trick(
      testDescription: "the Location of what is on no list", id: nil,
      location: collection + "/" + foreignID, isHidden: true),
    Trick(
      testDescription: "an id that is on no list, with what was sent", id: foreignID,
      isHidden: true, isEcho: true, host: "0.0.0.0"),
  ]

  func answer(_ request: HTTPRequest) -> HTTPResponse {
    let representation: JSON = [
      "id": .string(request.method == "POST" ? id ?? "" : Self.foreignID),
      "phoneNumber": "+15005550006", "phoneNumberCountry": "US",
    ]
    var fields: HTTPFields = ["Content-Type": "application/json"]
    switch request.method {
    case "GET" where request.target == Self.collection && isHidden:
      return HTTPResponse(status: 200, fields: fields, body: Array("[]".utf8))
    case "GET" where request.target == Self.collection:
      return HTTPResponse(status: 200, fields: fields, body: JSON.array([representation]).bytes())
    case "GET" where !request.target.hasPrefix(Self.collection):
      return HTTPResponse(status: 200, fields: fields, body: Array("[]".utf8))
    case "POST":
      if let location { fields.append("Location", location) }
      let sent = try? JSON.parse(request.body).setting(
        representation["id"], at: JSONPointer(["id"]))
      let shown: JSON = id == nil ? [:] : isEcho ? sent ?? representation : representation
      return HTTPResponse(status: 201, fields: fields, body: shown.bytes())
    case "DELETE": return HTTPResponse(status: 204)
    default: return HTTPResponse(status: 200, fields: fields, body: representation.bytes())
    }
  }
}

struct `What a run has not created` {
  @Test(arguments: Trick.all)
  func `is neither changed nor deleted, whatever a creation is answered with`(_ trick: Trick)
    throws
  {
    let touched = Mutex<[String]>([])
    let server = try HTTPServer(port: 0) { received -> HTTPServerReply in
      let request = received.request
      if ["PUT", "PATCH", "DELETE"].contains(request.method), request.fields["Authorization"] != nil
      {
        touched.withLock { $0.append("\(request.method) \(request.target)") }
      }
      return .response(trick.answer(request))
    }
    server.start()
    defer { server.stop() }
    var configuration = RunConfiguration(
      contract: SampleRun.voicebot, contractSource: "built in",
      base: try HTTPURL(parsing: "http://\(trick.host):\(server.port)/v4"))
    configuration.token = SampleRun.token
    configuration.phases = [.named("lifecycle"), .named("protocol")].compactMap(\.self)
    configuration.filter.only = ["voicebotChannelTwilioConfiguration"]
    let posts = Mutex(0)
    _ = Run(configuration).run { event in
      guard case .caseEnded(let result) = event else { return }
      let count = result.exchanges.count { $0.request.method == "POST" }
      posts.withLock { $0 += count }
    }
    #expect(posts.withLock(\.self) > 10)
    #expect(touched.withLock(\.self) == [])
  }
}

struct `What a run has created on another host` {
  /// To this machine by a name that does not say so.
  private func run(
    _ change: @escaping (inout RunConfiguration) -> Void = { _ in }
  ) throws -> (careful: SampleRun, plain: SampleRun) {
    func run(_ host: String) throws -> SampleRun {
      try SampleRun {
        change(&$0)
        guard let port = $0.base.endpoint.authority.split(separator: ":").last,
          let base = try? HTTPURL(parsing: "http://\(host):\(port)/v4")
        else { return }
        $0.base = base
        $0.workers = 1
      }
    }
    return (try run("0.0.0.0"), try run("127.0.0.1"))
  }

  @Test func `is read before it is changed, and then changed and removed like any other`() throws {
    let (careful, plain) = try run { $0.phases = [.named("lifecycle")].compactMap(\.self) }
    #expect(careful.cleanup?.left == [])
    #expect(careful.results.map(\.verdict) == plain.results.map(\.verdict))
    #expect(careful.held == (try SampleRun { $0.phases = [] }).held)
    // Most is read by the cases themselves.
    let more = careful.end.exchanges - plain.end.exchanges
    #expect(more > 0 && more < plain.end.exchanges / 3, "\(more) of \(plain.end.exchanges)")
  }
}
