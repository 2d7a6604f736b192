import PlumbContract
import PlumbJSON
import Testing

/// A list operation and what is made out of its layout.
struct ListFormCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var parameters: [JSON] = []
  /// The members of the answer; nil where it is the array itself.
  var members: JSON?
  var headers: JSON = [:]
  var plumb: JSON = [:]
  let items: String?
  var way: Paging.Way?
  var size: String?

  var reading: Result<ListForm?, ContractError> {
    let pets: JSON = ["type": "array", "items": ["$ref": "#/components/schemas/Pet"]]
    let schema: JSON = members.map { ["type": "object", "properties": $0] } ?? pets
    let document: JSON = [
      "openapi": "3.1.0", "info": ["title": "t", "version": "1"],
      "paths": [
        "/pets": [
          "get": [
            "parameters": .array(parameters), "x-plumb": plumb,
            "responses": [
              "200": [
                "description": "", "headers": headers,
                "content": ["application/json": ["schema": schema]],
              ]
            ],
          ]
        ],
        "/pets/{id}": [
          "get": [
            "parameters": [["name": "id", "in": "path", "required": true, "schema": [:]]],
            "responses": [
              "200": [
                "description": "",
                "content": ["application/json": ["schema": ["$ref": "#/components/schemas/Pet"]]],
              ]
            ],
          ]
        ],
      ],
      "components": ["schemas": ["Pet": ["type": "object", "properties": ["id": [:]]]]],
    ]
    return Result { () throws(ContractError) in
      try Contract(reading: document).operation("GET /pets")?.list
    }
  }
}

struct `Reading of lists` {
  @Test(arguments: layouts + pagings) func `finds items and pages by their names`(
    _ list: ListFormCase
  ) throws {
    let form = try list.reading.get()
    #expect(form?.items.description == list.items)
    #expect(form?.paging?.way == list.way)
    #expect(form?.paging?.size == list.size)
    #expect(form?.paging.map(\.promise.basis) == list.way.map { _ in .inferred })
  }

  @Test(arguments: declared) func `takes what x-plumb says`(_ list: ListFormCase) throws {
    let form = try list.reading.get()
    #expect(form?.items.description == list.items)
    #expect(form?.paging?.way == list.way)
    #expect(form?.paging?.size == list.size)
    #expect(form?.isWhole == (list.way == nil))
    #expect(form?.paging.map(\.promise.basis) == list.way.map { _ in .documented })
  }

  @Test(arguments: mistakes) func `says what is wrong, and where`(
    _ plumb: JSON, _ problem: String
  ) {
    let list = ListFormCase(
      testDescription: "", parameters: [parameter("cursor", "string")],
      members: ["items": pets, "next": ["type": "string"]], plumb: plumb, items: nil)
    #expect(throws: ContractError.self) {
      do throws(ContractError) {
        _ = try list.reading.get()
      } catch {
        #expect(error.description == problem)
        throw error
      }
    }
  }
}

private func parameter(_ name: String, _ type: String) -> JSON {
  ["name": .string(name), "in": "query", "schema": ["type": .string(type)]]
}

private let pets: JSON = ["type": "array", "items": ["$ref": "#/components/schemas/Pet"]]
private let words: JSON = ["type": "array", "items": ["type": "string"]]

private let layouts = [
  ListFormCase(testDescription: "the body itself", items: ""),
  ListFormCase(testDescription: "the only array", members: ["stuff": words], items: "/stuff"),
  ListFormCase(
    testDescription: "the array of representations", members: ["items": words, "found": pets],
    items: "/found"),
  ListFormCase(
    testDescription: "the array of a usual name", members: ["facets": words, "data": words],
    items: "/data"),
  ListFormCase(
    testDescription: "inside another object",
    members: ["_embedded": ["type": "object", "properties": ["pets": pets]]],
    items: "/_embedded/pets"),
  ListFormCase(
    testDescription: "none that can be meant", members: ["a": words, "b": words], items: nil),
]

private let pagings = [
  ListFormCase(
    testDescription: "numbered pages",
    parameters: [parameter("page", "integer"), parameter("per_page", "integer")], items: "",
    way: .page(parameter: "page", first: 1), size: "per_page"),
  ListFormCase(
    testDescription: "a page that is a text is none", parameters: [parameter("page", "string")],
    items: ""),
  ListFormCase(
    testDescription: "offset",
    parameters: [parameter("offset", "integer"), parameter("limit", "integer")],
    items: "", way: .offset(parameter: "offset"), size: "limit"),
  ListFormCase(
    testDescription: "a token", parameters: [parameter("pageToken", "string")],
    members: ["files": pets, "nextPageToken": ["type": "string"]], items: "/files",
    way: .cursor(parameter: "pageToken", next: JSONPointer(["nextPageToken"]))),
  ListFormCase(
    testDescription: "a cursor in an object of its own",
    parameters: [parameter("cursor", "string")],
    members: [
      "data": pets,
      "meta": ["type": "object", "properties": ["next_cursor": ["type": ["string", "null"]]]],
    ], items: "/data",
    way: .cursor(parameter: "cursor", next: JSONPointer(["meta", "next_cursor"]))),
  ListFormCase(
    testDescription: "the last id", parameters: [parameter("starting_after", "string")],
    members: ["data": pets, "has_more": ["type": "boolean"]], items: "/data",
    way: .lastItem(parameter: "starting_after")),
  ListFormCase(
    testDescription: "a link", members: ["value": pets, "@odata.nextLink": ["type": "string"]],
    items: "/value", way: .link(next: JSONPointer(["@odata.nextLink"]))),
  ListFormCase(
    testDescription: "a link among links",
    members: [
      "items": pets,
      "_links": [
        "type": "object",
        "properties": ["next": ["type": "object", "properties": ["href": ["type": "string"]]]],
      ],
    ], items: "/items", way: .link(next: JSONPointer(["_links", "next", "href"]))),
  ListFormCase(
    testDescription: "a field", parameters: [parameter("page", "integer")],
    headers: ["link": ["schema": ["type": "string"]]], items: "", way: .header),
]

private let declared = [
  ListFormCase(
    testDescription: "a cursor of another name", parameters: [parameter("from", "string")],
    members: ["items": pets, "on": ["type": "string"]],
    plumb: ["paging": ["by": "cursor", "parameter": "from", "next": "/on"]], items: "/items",
    way: .cursor(parameter: "from", next: JSONPointer(["on"]))),
  ListFormCase(
    testDescription: "no pages, whatever the parameters",
    parameters: [parameter("page", "integer")],
    plumb: ["paging": ["by": "none"]], items: ""),
  ListFormCase(
    testDescription: "pages from 0",
    parameters: [parameter("at", "integer"), parameter("n", "integer")],
    members: ["a": words, "b": pets],
    plumb: ["items": "/a", "paging": ["by": "page", "parameter": "at", "first": 0, "size": "n"]],
    items: "/a", way: .page(parameter: "at", first: 0), size: "n"),
]

private let mistakes: [(JSON, String)] = [
  (
    ["paging": ["by": "pages"]],
    "/paths/~1pets/get/x-plumb/paging/by: 'pages' is no way from page to page; "
      + "allowed: page, offset, cursor, last, link, header, none"
  ),
  (
    ["paging": ["by": "cursor", "parameter": "cursor"]],
    "/paths/~1pets/get/x-plumb/paging: paging by cursor has no 'next'; add 'next'"
  ),
  (
    ["paging": ["by": "cursor", "parameter": "curser", "next": "/next"]],
    "/paths/~1pets/get/x-plumb/paging/parameter: 'curser' is no query parameter of GET /pets; "
      + "allowed: cursor"
  ),
  (
    ["paging": ["by": "link", "next": "/nest"]],
    "/paths/~1pets/get/x-plumb/paging/next: the answer of GET /pets has no member 'nest'; "
      + "did you mean 'next'?"
  ),
  (
    ["paging": ["by": "header", "next": "/next"]],
    "/paths/~1pets/get/x-plumb/paging/next: paging by header has no member 'next'"
  ),
  (
    ["items": "items"],
    "/paths/~1pets/get/x-plumb/items: expected a JSON Pointer into the answer, such as \"/items\", "
      + "found the string \"items\""
  ),
]
