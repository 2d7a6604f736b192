import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbServer
import Testing

/// Games of two teams, behind paths that end in a slash, as frameworks write them.
struct `Two references of one kind` {
  private static let schemas: JSON = [
    "Team": [
      "type": "object", "required": ["name"],
      "properties": [
        "id": ["type": "integer", "readOnly": true], "name": ["type": "string"],
      ],
    ],
    "Game": [
      "type": "object", "required": ["home", "away"],
      "properties": [
        "id": ["type": "integer", "readOnly": true],
        "home": ["type": "integer", "x-plumb": ["references": "teams"]],
        "away": ["type": "integer", "x-plumb": ["references": "teams"]],
        "stakes": ["type": "string", "pattern": #"^\d{0,4}$"#],
      ],
    ],
  ]

  private static func paths(_ name: String, _ schema: String) -> [(String, JSON)] {
    let content: JSON = [
      "application/json": ["schema": ["$ref": .string("#/components/schemas/\(schema)")]]
    ]
    let list: JSON = [
      "application/json": [
        "schema": [
          "type": "array", "items": ["$ref": .string("#/components/schemas/\(schema)")],
        ]
      ]
    ]
    func answer(_ status: String, _ content: JSON) -> JSON {
      .object(
        JSONObject([
          .init(name: status, value: ["description": "it", "content": content]),
          .init(name: "4XX", value: ["description": "refused"]),
        ]))
    }
    let id: JSON = [
      "name": "id", "in": "path", "required": true, "schema": ["type": "integer"],
    ]
    return [
      (
        "/\(name)/",
        [
          "get": ["responses": answer("200", list)],
          "post": [
            "requestBody": ["required": true, "content": content],
            "responses": answer("201", content),
          ],
        ]
      ),
      (
        "/\(name)/{id}/",
        [
          "parameters": [id], "get": ["responses": answer("200", content)],
          "put": [
            "requestBody": ["required": true, "content": content],
            "responses": answer("200", content),
          ],
          "delete": ["responses": ["204": ["description": "gone"], "4XX": ["description": "no"]]],
        ]
      ),
    ]
  }

  private static func contract() throws -> Contract {
    let paths = (paths("teams", "Team") + paths("games", "Game")).map {
      JSONObject.Member(name: $0.0, value: $0.1)
    }
    return try Contract(
      reading: [
        "openapi": "3.1.0", "info": ["title": "League", "version": "1"], "security": [],
        "paths": .object(JSONObject(paths)), "components": ["schemas": Self.schemas],
      ])
  }

  @Test func `name two resources, so that a team need not play itself`() throws {
    let contract = try Self.contract()
    #expect(contract.resources.map(\.name) == ["teams", "games"])
    let run = try SampleRun(of: contract) { configuration in
      configuration.maxCases = 6
      configuration.shrinkRequests = 0
    } answering: { request, server in
      let body = try? JSON.parse(request.body).object
      if let home = body?["home"], home.number != nil, home == body?["away"] {
        return HTTPResponse(status: 422)
      }
      return server.answer(request)
    }
    let others = run.results.filter { $0.verdict != .conforms }
    #expect(others.map { "\($0.case.id): \($0.verdict) \($0.reason)" } == [])
    #expect(run.deviations.map { "\($0.check) \($0.operation) \($0.place) \($0.actual)" } == [])
    #expect(run.cleanup?.left == [])
    #expect(run.results.contains { $0.case.id.hasPrefix("references/PUT /games/{id}/") })
    let plain = run.results.first { $0.case.id == "examples/POST /games//plain" }?.case.steps
      .last { $0.creates?.resource == "games" }?.request.body.document?.object
    #expect(plain?["stakes"]?.string?.isEmpty == false)
  }
}
