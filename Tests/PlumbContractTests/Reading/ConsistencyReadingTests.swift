import PlumbContract
import PlumbJSON
import Testing

struct `Reading of consistency` {
  private func reading(root: JSON, resource: JSON = [:]) throws(ContractError) -> ContractReading {
    var pet: JSON = ["collection": "/pets", "item": "/pets/{id}"]
    for (name, value) in (resource.object?.members ?? []).map({ ($0.name, $0.value) }) {
      pet = pet.setting(value, at: JSONPointer([name])) ?? pet
    }
    var words = root
    words = words.setting(["pet": pet], at: JSONPointer(["resources"])) ?? words
    let item: JSON = [
      "parameters": [["name": "id", "in": "path", "required": true, "schema": [:]]]
    ]
    return try ContractReading([
      "openapi": "3.1.0", "info": ["title": "t", "version": "1"],
      "paths": ["/pets": [:], "/pets/{id}": item], "x-plumb": words,
    ])
  }

  private func consistency(root: JSON, resource: JSON = [:]) throws -> Consistency {
    try #require(try reading(root: root, resource: resource).contract.resource("pet")).consistency
  }

  @Test func `promises nothing where nothing is said`() throws {
    #expect(try consistency(root: [:]) == Consistency())
  }

  @Test func `takes what the root says, with its source`() throws {
    let consistency = try consistency(
      root: [
        "consistency": "linearizable", "settlesWithin": try JSON.parse("1.5"),
        "source": "Writes › order",
      ])
    #expect(consistency.promised == .linearizable)
    #expect(consistency.promise?.source == "Writes › order")
    #expect(consistency.settlesWithin == .milliseconds(1_500))
  }

  @Test func `goes by the resource first`() throws {
    let consistency = try consistency(
      root: ["consistency": "linearizable", "settlesWithin": 1],
      resource: ["consistency": "unspecified", "settlesWithin": 0])
    #expect(consistency == Consistency())
  }

  @Test(arguments: mistakes)
  func `says what is wrong, and where`(_ root: JSON, _ resource: JSON, _ problem: String) throws {
    let error = try #require(throws: ContractError.self) {
      try reading(root: root, resource: resource)
    }
    #expect(error.problems.map(\.description) == [problem])
  }
}

private let mistakes: [(JSON, JSON, String)] = [
  (
    ["consistency": "strong"], [:],
    "/x-plumb/consistency: 'strong' is no promise of consistency; allowed: linearizable, unspecified"
  ),
  (["consistency": true], [:], "/x-plumb/consistency: expected a string, found true"),
  (
    ["settlesWithin": "2s"], [:],
    "/x-plumb/settlesWithin: expected a number of seconds from 0 to 600, found the string \"2s\""
  ),
  (
    [:], ["settlesWithin": -1],
    "/x-plumb/resources/pet/settlesWithin: expected a number of seconds from 0 to 600, found the "
      + "number -1"
  ),
  (
    [:], ["settlesWithin": 1000],
    "/x-plumb/resources/pet/settlesWithin: expected a number of seconds from 0 to 600, found the "
      + "number 1000"
  ),
]
