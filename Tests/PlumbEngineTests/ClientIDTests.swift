import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import Testing

/// Clients that choose the ids of what they create: a number, and a name in the path.
struct `An id that a client gives` {
  private static func contract() throws -> Contract {
    func item(_ path: String, _ hole: String, _ schema: String) -> String {
      let body =
        ##""requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/\##(schema)"}}}}"##
      let shown =
        ##"{"description":"it","content":{"application/json":{"schema":{"$ref":"#/components/schemas/\##(schema)"}}}}"##
      return ##"""
        "\##(path)":{"get":{"responses":{"200":{"description":"all","content":{"application/json":{
            "schema":{"type":"array","items":{"$ref":"#/components/schemas/\##(schema)"}}}}}}},
          "post":{\##(body),"responses":{"201":\##(shown),"400":{"description":"no"}}}},
        "\##(path)/{\##(hole)}":{"parameters":[{"name":"\##(hole)","in":"path","required":true,
            "schema":{}}],
          "get":{"responses":{"200":\##(shown),"404":{"description":"none"}}},
          "put":{\##(body),"responses":{"200":\##(shown),"400":{"description":"no"},
            "404":{"description":"none"}}},
          "delete":{"responses":{"204":{"description":"gone"},"404":{"description":"none"}}}}
        """##
    }
    return try Contract(
      reading: try JSON.parse(
        ##"""
        {"openapi":"3.1.0","info":{"title":"Pets","version":"1"},"security":[],"paths":{
          \##(item("/pets", "petId", "Pet")),\##(item("/users", "username", "User"))},
         "components":{"schemas":{
          "Pet":{"type":"object","required":["name"],"properties":{
            "id":{"type":"integer","format":"int32"},"name":{"type":"string","minLength":1}}},
          "User":{"type":"object","required":["username"],"properties":{
            "username":{"type":"string","minLength":1,"maxLength":20},
            "age":{"type":"integer","minimum":0,"maximum":150}}}}}}
        """##))
  }

  @Test(arguments: [0, 1, 2] as [UInt64])
  func `is another one for each resource, and conforms`(seed: UInt64) throws {
    let run = try SampleRun(of: try Self.contract(), { $0.seed = seed })
    #expect(run.deviations.map(\.title) == [])
    #expect(run.results.allSatisfy { $0.verdict == .conforms })
    var ids: [JSON] = []
    for step in run.results.flatMap(\.case.steps) where step.creates != nil {
      guard case .json(let body) = step.request.body else { continue }
      if let id = body["id"] ?? body["username"] { ids.append(id) }
    }
    #expect(ids.count > 200)
    #expect(Set(ids.map { $0.text(.compact) }).count == ids.count)
    #expect(
      ids.allSatisfy { id in
        id.string?.hasPrefix("plumb-") == true || (id.int ?? 0) >= 1_000_000_000
      })
  }

  @Test func `is not tried with other values, and that is said`() throws {
    var configuration = RunConfiguration(
      contract: try Self.contract(), contractSource: "a test",
      base: try HTTPURL(parsing: "http://127.0.0.1:1"))
    configuration.phases = [try #require(Phase.named("coverage"))]
    let gaps = DryRun(configuration).outline().gaps.filter { $0.kind == "values" }
    #expect(
      gaps.map { "\($0.operation) \($0.place)" } == [
        "POST /pets body/id", "PUT /pets/{petId} body/id", "POST /users body/username",
        "PUT /users/{username} body/username",
      ])
  }
}
