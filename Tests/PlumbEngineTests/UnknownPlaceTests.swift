import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import Testing

/// What is below an organisation that nobody can create, on a server that knows no organisation of that name.
struct `A place that nobody knows to exist` {
  private static func run(orgExample: String = "") throws -> SampleRun {
    let org =
      #"{"name":"org","in":"path","required":true,"schema":{"type":"string"}\#(orgExample)}"#
    let document = try JSON.parse(
      ##"""
      {"openapi":"3.1.0","info":{"title":"Orgs","version":"1"},"security":[],"paths":{
        "/orgs/{org}":{"parameters":[\##(org)],"get":{"responses":{
          "200":{"description":"it"},"404":{"description":"none"}}}},
        "/orgs/{org}/statistics":{"parameters":[\##(org)],"get":{
          "parameters":[{"name":"unit","in":"query","schema":{"enum":["day","week"]}}],
          "responses":{"200":{"description":"them"},"404":{"description":"none"}}}},
        "/orgs/{org}/projects":{"parameters":[\##(org)],
          "get":{"responses":{"200":{"description":"all","content":{"application/json":{"schema":{
            "type":"array","items":{"$ref":"#/components/schemas/Project"}}}}},
            "404":{"description":"none"}}},
          "post":{"requestBody":{"required":true,"content":{"application/json":{"schema":{
            "$ref":"#/components/schemas/Project"}}}},
            "responses":{"201":{"description":"it","content":{"application/json":{"schema":{
            "$ref":"#/components/schemas/Project"}}}},"404":{"description":"none"}}}},
        "/orgs/{org}/projects/{id}":{"parameters":[\##(org),
          {"name":"id","in":"path","required":true,"schema":{"type":"string"}}],
          "get":{"responses":{"200":{"description":"it","content":{"application/json":{"schema":{
            "$ref":"#/components/schemas/Project"}}}},"404":{"description":"none"}}}},
        "/rates/{kind}":{"parameters":[
          {"name":"kind","in":"path","required":true,"schema":{"enum":["buy","sell"]}}],
          "get":{"responses":{"200":{"description":"it"},"404":{"description":"none"}}}}},
       "components":{"schemas":{"Project":{"type":"object","properties":{
         "id":{"type":"string","readOnly":true},"title":{"type":"string","minLength":1}}}}}}
      """##)
    return try SampleRun(
      of: try Contract(reading: document),
      { $0.phases = $0.phases.filter { $0.id != "concurrency" } },
      answering: { _, _ in
        HTTPResponse(
          status: 404, fields: ["Content-Type": "application/json"], body: Array("{}".utf8))
      })
  }

  @Test func `breaks no promise where it is not found`() throws {
    let run = try Self.run()
    let turnedAway = run.deviations.filter { $0.check == "valid-input-is-accepted" }
    #expect(turnedAway.map(\.operation) == ["GET /rates/{kind}"])
    let hint =
      "nobody knows what there is for {org} of the path; "
      + "give the parameter an example that exists, by --rules if the document is another's"
    for operation in ["GET /orgs/{org}", "GET /orgs/{org}/projects/{id}"] {
      let examples = run.results.first { $0.case.id == "examples/\(operation)/plain" }
      #expect(examples?.verdict == .blocked)
      #expect(examples?.reason.hasSuffix(hint) == true, "\(examples?.reason ?? "")")
    }
  }

  @Test func `is known where the documentation gives it as an example`() throws {
    let run = try Self.run(orgExample: #","example":"acme""#)
    let turnedAway = run.deviations.filter { $0.check == "valid-input-is-accepted" }
    #expect(
      Set(turnedAway.map(\.operation)) == [
        "GET /orgs/{org}", "GET /orgs/{org}/statistics", "GET /orgs/{org}/projects",
        "GET /rates/{kind}",
      ])
  }
}
