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
  ]

  func answer(_ request: HTTPRequest) -> HTTPResponse {
    let representation: JSON = [
      "id": .string(request.method == "POST" ? id ?? "" : Self.foreignID),
      "phoneNumber": "+15005550006", "phoneNumberCountry": "US",
    ]
    var fields: HTTPFields = ["Content-Type": "application/json"]
    switch request.method {
    case "GET" where request.target == Self.collection:
      return HTTPResponse(status: 200, fields: fields, body: JSON.array([representation]).bytes())
    case "GET" where !request.target.hasPrefix(Self.collection):
      return HTTPResponse(status: 200, fields: fields, body: Array("[]".utf8))
    case "POST":
      if let location { fields.append("Location", location) }
      let shown: JSON = id == nil ? [:] : representation
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
      base: try HTTPURL(parsing: "http://127.0.0.1:\(server.port)/v4"))
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
