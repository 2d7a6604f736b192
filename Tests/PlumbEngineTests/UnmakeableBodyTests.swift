import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import Testing

struct `A body that cannot be made` {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let age: String
    let reason: String
  }

  static let examples = [
    Example(
      testDescription: "bounds that leave no room",
      age: #"{"type":"integer","minimum":5,"maximum":3}"#,
      reason: """
        no body can be made: /components/schemas/Pet/properties/age: no value meets all keywords of \
        this schema; compare its bounds, types and enumerations with those of the schemas it combines
        """),
    Example(
      testDescription: "recursion without end", age: ##"{"$ref":"#/components/schemas/Pet"}"##,
      reason: """
        no body can be made: /components/schemas/Pet: every value of this schema has to hold another \
        one without end; make one of the members on the way round optional, or allow null or an empty array
        """),
  ]

  @Test(arguments: examples)
  func `is said with its place and how to mend it`(example: Example) throws {
    let document = try JSON.parse(
      ##"""
      {"openapi":"3.1.0","info":{"title":"Pets","version":"1"},
       "paths":{
        "/pets":{"post":{"requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Pet"}}}},
         "responses":{"201":{"description":"made"}}}},
        "/pets/{id}":{"delete":{"parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"string"}}],
         "responses":{"204":{"description":"gone"}}}}},
       "components":{"schemas":{"Pet":{"type":"object","required":["age"],"properties":{"age":\##(example.age)}}}}}
      """##)
    var configuration = RunConfiguration(
      contract: try Contract(reading: document), contractSource: "a test",
      base: try HTTPURL(parsing: "http://127.0.0.1:1"))
    configuration.phases = [try #require(Phase.named("coverage"))]
    let gaps = DryRun(configuration).outline().gaps.filter { $0.operation == "POST /pets" }
    #expect(gaps.map(\.reason) == [example.reason])
  }
}
