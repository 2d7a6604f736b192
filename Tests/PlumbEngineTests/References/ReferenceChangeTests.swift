import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbServer
import Testing

/// A pet has an owner, and a PATCH in three media types that can give it another one.
struct `An update that sets a reference` {
  /// The petstore with these media types for the change of a pet; a schema of their own for each.
  private static func contract(
    patchingAs types: [String], change: JSON = ["$ref": "#/components/schemas/PetChange"]
  ) throws -> Contract {
    var content = JSONObject()
    for type in types {
      let operations: JSON = ["type": "array", "items": ["type": "object"]]
      content[type] = ["schema": type.contains("json-patch") ? operations : change]
    }
    let place = JSONPointer(["paths", "/pets/{petId}", "patch", "requestBody", "content"])
    let document = SpecFile.document("petstore.json").setting(.object(content), at: place)
    return try Contract(reading: try #require(document))
  }

  private static let types = [
    "application/json", "application/merge-patch+json", "application/json-patch+json",
  ]

  private func run(_ server: Contract, as contract: Contract) throws -> SampleRun {
    try SampleRun(of: server) { configuration in
      configuration.contract = contract
      configuration.phases = [.named("references")].compactMap(\.self)
      configuration.filter.only = ["PATCH /pets/{petId}"]
      configuration.shrinkRequests = 0
    }
  }

  @Test func `is tried in each media type: another one, none, and one that is gone`() throws {
    let contract = try Self.contract(patchingAs: Self.types)
    let run = try run(contract, as: contract)
    #expect(run.results.filter { $0.verdict != .conforms }.map(\.case.id) == [])
    #expect(
      Set(run.results.map { $0.case.id.split(separator: "}/").last.map(String.init) })
        == Set(
          ["members", "merge-patch", "json-patch"].flatMap { form in
            ["dangling/customer", "changed/customer", "removed"].map {
              "\(form)/body/ownerId/\($0)"
            }
          }))
  }

  @Test(arguments: types)
  func `is found to be accepted where it names what is gone`(_ type: String) throws {
    let contract = try Self.contract(patchingAs: [type])
    var careless = contract
    // The server does not know that the member refers to anything.
    for index in careless.resources.indices where careless.resources[index].name == "pet" {
      for member in careless.resources[index].members.indices {
        careless.resources[index].members[member].reference = nil
      }
    }
    for index in careless.operations.indices {
      for media in careless.operations[index].body?.content.indices ?? 0..<0 {
        for member in careless.operations[index].body?.content[media].members.indices ?? 0..<0 {
          careless.operations[index].body?.content[media].members[member].reference = nil
        }
      }
    }
    let run = try run(careless, as: contract)
    #expect(run.deviations.map(\.check).contains("dangling-reference-is-refused"))
  }

  @Test(arguments: types)
  func `is found to be lost where it is accepted`(_ type: String) throws {
    let contract = try Self.contract(patchingAs: [type])
    let run = try SampleRun(of: contract) { configuration in
      configuration.phases = [.named("references")].compactMap(\.self)
      configuration.filter.only = ["PATCH /pets/{petId}"]
      configuration.shrinkRequests = 0
    } answering: { request, server in
      guard request.method == "PATCH" else { return server.answer(request) }
      var asked = request
      asked.method = "GET"
      asked.body = []
      return server.answer(asked)
    }
    let found = run.deviations.filter { $0.check == "update-is-persisted" }.map(\.caseID)
    #expect(found.contains { $0.hasSuffix("body/ownerId/changed/customer") })
    // Null among plain members may be taken for no value.
    #expect(found.contains { $0.hasSuffix("/removed") } == (type != "application/json"))
  }
}
