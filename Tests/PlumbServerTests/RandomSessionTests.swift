import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbSchema
import PlumbServer
import Testing

/// Long sessions of valid and invalid requests, in which every answer must be one that the contract has.
struct `A long random session` {
  @Test(arguments: ["voicebot", "petstore"])
  func `has only answers that the contract documents`(_ name: String) throws {
    let contract = name == "voicebot" ? Contracts.voicebot : Contracts.petstore
    var session = RandomSession(bench: try Bench(contract), seed: 7)
    for _ in 0..<1_000 {
      let (operation, request, response) = session.step()
      let shown =
        "\(request.method) \(request.target) \(String(decoding: request.body, as: UTF8.self))"
        + " → \(response.status) \(String(decoding: response.body, as: UTF8.self))"
      let documented = try #require(operation.response(for: response.status), "\(shown)")
      guard let media = documented.content.first else {
        #expect(response.body.isEmpty || response.status >= 400, "\(shown)")
        continue
      }
      #expect(response.fields["Content-Type"] == media.name)
      let body = try JSON.parse(response.body)
      if let schema = media.schema {
        #expect(
          contract.schemas.violations(of: body, against: schema, direction: .response) == [],
          "\(shown)")
      }
    }
    #expect(session.statuses.contains(400))
    #expect(session.statuses.contains(404))
    #expect(session.statuses.isSuperset(of: [200, 201, 204]))
  }

  @Test func `is the same for the same seed`() throws {
    let bodies = try (0..<2).map { _ in
      var session = RandomSession(bench: try Bench(), seed: 3)
      return (0..<300).map { _ in session.step().response.body }
    }
    #expect(bodies[0] == bodies[1])
  }
}

/// Chooses one request after the other from the examples of a contract, and damages some.
private struct RandomSession {
  let bench: Bench
  private var choices: Choices
  var ids: [JSON] = ["00000000-0000-4000-8000-000000000000", 0]
  var statuses: Set<Int> = []

  init(bench: Bench, seed: UInt64) {
    self.bench = bench
    choices = Choices(state: seed)
  }

  mutating func step() -> (
    operation: PlumbContract.Operation, request: HTTPRequest, response: HTTPResponse
  ) {
    let operations = bench.contract.operations
    let operation = operations[choices.next(below: operations.count)]
    var target = bench.server.basePath
    for piece in operation.path.pieces {
      switch piece {
      case .text(let text): target += text
      case .parameter:
        let id = ids[choices.next(below: ids.count)]
        target += id.string ?? id.text()
      }
    }
    if let expansion = operation.parameters.flatMap(\.expands).first, choices.next(below: 2) == 0 {
      target += "?include=" + expansion.value
    }
    var request = HTTPRequest(method: operation.method, target: target)
    if let media = operation.body?.document,
      let example = media.examples.randomElement(using: &choices)
    {
      request.fields["Content-Type"] = "application/json"
      request.body = damaged(example.value).bytes()
    }
    let response = bench.server.answer(request)
    statuses.insert(response.status)
    if operation.role?.action == .create, let id = response.json["id"] { ids.append(id) }
    return (operation, request, response)
  }

  private mutating func damaged(_ value: JSON) -> JSON {
    guard let object = value.object else { return value }
    let junk: [JSON] = [
      nil, true, -1, 61, .number(JSONNumber(unchecked: "1.5")), "", "x", [], ["a"], [:],
    ]
    var result = JSONObject()
    for member in object.members {
      switch choices.next(below: 24) {
      case 0: continue
      case 1: result.append(member.name, junk[choices.next(below: junk.count)])
      case 2, 3, 4, 5:
        let isID = member.name.hasSuffix("Id") && member.value.string != nil
        result.append(member.name, isID ? ids[choices.next(below: ids.count)] : member.value)
      default:
        // Ids of the examples lead nowhere: most are left out.
        if member.name == "infoId" || member.name == "channelId" { continue }
        result.append(member.name, damaged(member.value))
      }
    }
    return .object(result)
  }

  private struct Choices: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }

    mutating func next(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
  }
}
