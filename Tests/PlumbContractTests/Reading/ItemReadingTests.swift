import PlumbContract
import PlumbJSON
import Testing

/// An answer to reading one pet, and where the pet is found to stand in it.
struct ItemCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let members: JSON
  var word: JSON?
  /// Whether the contract names the resource and its schema.
  var isDeclared = true
  let place: String

  private static let pet: JSON = ["$ref": "#/components/schemas/Pet"]
  private static let owner: JSON = ["type": "object", "properties": ["id": [:], "name": [:]]]

  func reading() -> Result<Contract, ContractError> {
    var operation: JSON = [
      "parameters": [["name": "id", "in": "path", "required": true, "schema": [:]]],
      "responses": [
        "200": [
          "description": "",
          "content": [
            "application/json": ["schema": ["type": "object", "properties": members]]
          ],
        ]
      ],
    ]
    if let word {
      operation = operation.setting(["item": word], at: JSONPointer(["x-plumb"])) ?? operation
    }
    let resources: JSON = [
      "pet": [
        "collection": "/pets", "item": "/pets/{id}", "schema": "#/components/schemas/Pet",
      ]
    ]
    let document: JSON = [
      "openapi": "3.1.0", "info": ["title": "t", "version": "1"],
      "x-plumb": isDeclared ? ["resources": resources] : [:],
      "paths": [
        "/pets": ["post": ["responses": ["201": ["description": ""]]]],
        "/pets/{id}": ["get": operation],
      ],
      "components": [
        "schemas": [
          "Pet": ["type": "object", "properties": ["id": ["type": "string"], "name": [:]]]
        ]
      ],
    ]
    return Result { () throws(ContractError) in try Contract(reading: document) }
  }

  static let all = [
    ItemCase(testDescription: "the resource itself", members: ["id": [:], "data": pet], place: ""),
    ItemCase(testDescription: "its schema, whatever its name", members: ["x": pet], place: "/x"),
    ItemCase(
      testDescription: "its schema among other objects", members: ["x": pet, "data": owner],
      place: "/x"),
    ItemCase(
      testDescription: "its schema twice", members: ["before": pet, "after": pet], place: ""),
    ItemCase(
      testDescription: "its id under a usual name", members: ["data": owner, "meta": [:]],
      place: "/data"),
    ItemCase(testDescription: "its id under its own name", members: ["Pet": owner], place: "/Pet"),
    ItemCase(testDescription: "an id under another name", members: ["owner": owner], place: ""),
    ItemCase(testDescription: "under the name of its id", members: ["id": pet], place: "/id"),
    ItemCase(
      testDescription: "two that can be meant", members: ["data": owner, "pet": owner], place: ""),
    ItemCase(
      testDescription: "a resource found by its paths", members: ["pet": owner],
      isDeclared: false, place: "/pet"),
    ItemCase(
      testDescription: "no resource found by its paths", members: ["owner": owner, "name": [:]],
      isDeclared: false, place: ""),
    ItemCase(
      testDescription: "what the contract says",
      members: ["a": ["type": "object", "properties": ["b": owner]]], word: "/a/b",
      place: "/a/b"),
    ItemCase(
      testDescription: "nothing, as the contract says", members: ["data": owner], word: "",
      place: ""),
  ]
}

struct `Reading of single items` {
  @Test(arguments: ItemCase.all) func `finds where the resource stands`(_ item: ItemCase) throws {
    let contract = try item.reading().get()
    let media = try #require(contract.operation("GET /pets/{id}")?.successJSON)
    #expect(media.itemPlace.description == item.place)
    #expect((media.wrapping == nil) == item.place.isEmpty)
    #expect(media.wrapping == nil || media.members.map(\.name) == ["id", "name"])
  }

  @Test(arguments: [
    ("/date" as JSON, "'date'"), (7, "a JSON Pointer into the answer"),
    ("/meta", "the place of an object"),
  ])
  func `says what is wrong with the word`(_ word: JSON, _ saying: String) throws {
    let item = ItemCase(
      testDescription: "", members: ["data": [:], "meta": ["type": "string"]], word: word, place: ""
    )
    guard case .failure(let error) = item.reading() else {
      Issue.record("nothing is wrong with \(word)")
      return
    }
    #expect("\(error)".contains(saying), "\(error)")
  }
}
