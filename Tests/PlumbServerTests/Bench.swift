import Foundation
import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbServer
import Synchronization
import Testing

/// A reference server in memory and the few words with which the tests speak to it.
struct Bench: Sendable {
  let contract: Contract
  let server: ReferenceServer

  init(
    _ contract: Contract = Contracts.voicebot, token: String? = nil, faults: [String] = [],
    manners: [String] = [],
    configure: (inout ServerSettings) -> Void = { _ in }
  ) throws {
    self.contract = contract
    var settings = ServerSettings(token: token, seed: 1)
    let ticks = Atomic<Int>(1_700_000_000_000)
    settings.clock = ServerClock { ticks.add(1, ordering: .relaxed).newValue }
    for name in faults {
      let fault = try #require(Fault.named(name))
      try #require(fault.plant(in: &settings.behaviour, for: contract) != nil)
    }
    for name in manners {
      let manner = try #require(Manner.named(name))
      try #require(manner.adopt(in: &settings.behaviour, for: contract))
    }
    configure(&settings)
    server = ReferenceServer(contract, settings: settings)
  }

  func send(
    _ method: String, _ path: String, _ body: JSON? = nil, fields: HTTPFields = HTTPFields()
  ) -> HTTPResponse {
    var fields = fields
    if body != nil, fields["Content-Type"] == nil { fields["Content-Type"] = "application/json" }
    return server.answer(
      HTTPRequest(
        method: method, target: server.basePath + path, fields: fields, body: body?.bytes() ?? []))
  }

  /// Sends a request that must succeed, and reads the body.
  func json(
    _ method: String, _ path: String, _ body: JSON? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> JSON {
    let response = send(method, path, body)
    try #require(
      (200..<300).contains(response.status), "\(String(decoding: response.body, as: UTF8.self))",
      sourceLocation: sourceLocation)
    return try JSON.parse(response.body)
  }
}

extension HTTPResponse {
  var json: JSON { (try? JSON.parse(body)) ?? .null }

  /// The pointers of what a refusal names.
  var pointers: [String] {
    (json["error"]?["violations"]?.array ?? []).compactMap { $0["pointer"]?.string }
  }
}

enum Contracts {
  static let voicebot = load("Specs/voicebot.json")

  static func reading(_ document: JSON) throws -> Contract { try Contract(reading: document) }

  private static func load(_ path: String) -> Contract {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    do {
      let bytes = try Data(contentsOf: URL(filePath: "/" + root + "/" + path))
      return try Contract(reading: JSON.parse(Array(bytes)))
    } catch {
      fatalError("\(path): \(error)")
    }
  }
}
