import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbServer
import Testing

struct `Form bodies` {
  private static let contract: Contract = {
    do {
      return try Contract(reading: JSON.parse(document))
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  private static let document = #"""
    {"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
     "components": {"schemas": {
       "Pet": {"type": "object", "required": ["name"], "properties": {
         "id": {"type": "string", "readOnly": true}, "name": {"type": "string"},
         "age": {"type": "integer", "maximum": 30}, "isTame": {"type": "boolean"},
         "weight": {"type": ["number", "null"]}, "any": {},
         "tags": {"type": "array", "items": {"type": "integer"}},
         "codes": {"type": "array", "items": {"type": "string"}},
         "home": {"anyOf": [{"type": "object", "properties": {
            "city": {"type": "string"}, "floor": {"type": "integer"},
            "rooms": {"type": "array", "items": {"type": "integer"}},
            "more": {"type": "object", "additionalProperties": {"type": "boolean"}}}},
           {"enum": [""]}]},
         "box": {"type": "object", "properties": {"high": {"type": "integer"}}},
         "wide": {"type": "object", "properties": {"left": {"type": "integer"}}},
         "plain": {"type": "object", "properties": {"a": {"type": "integer"}}}}}}},
     "paths": {"/pets": {"post": {"requestBody": {"content": {
        "application/x-www-form-urlencoded": {"schema": {"$ref": "#/components/schemas/Pet"},
          "encoding": {"home": {"style": "deepObject"}, "codes": {"style": "form", "explode": false},
            "box": {"style": "form"}, "wide": {"style": "pipeDelimited"}}},
        "multipart/form-data": {"schema": {"$ref": "#/components/schemas/Pet"}}}},
      "responses": {"201": {"description": "", "content": {"application/json": {
        "schema": {"$ref": "#/components/schemas/Pet"}}}}}}},
      "/pets/{id}": {"get": {"responses": {"200": {"description": "", "content": {"application/json": {
        "schema": {"$ref": "#/components/schemas/Pet"}}}}}}}}}
    """#

  private func post(_ text: String, _ type: String) throws -> HTTPResponse {
    try Bench(Self.contract).server.answer(
      HTTPRequest(
        method: "POST", target: "/pets", fields: ["Content-Type": type], body: Array(text.utf8)))
  }

  static let read: [(form: String, value: JSON)] = [
    ("name=5", ["name": "5"]), ("name=a+b%26", ["name": "a b&"]),
    ("name=a&age=7", ["name": "a", "age": 7]),
    ("name=a&isTame=true", ["name": "a", "isTame": true]),
    ("name=a&weight=1.5", ["name": "a", "weight": .number(JSONNumber(unchecked: "1.5"))]),
    ("name=a&tags=1&tags=2", ["name": "a", "tags": [1, 2]]),
    ("tags=1&name=a", ["tags": [1], "name": "a"]),
    ("name=a&codes=1,b", ["name": "a", "codes": ["1", "b"]]),
    (
      "name=a&home[city]=5&home%5Bfloor%5D=5&home[rooms][1]=8&home[rooms][0]=7&home[more][x]=true",
      ["name": "a", "home": ["city": "5", "floor": 5, "rooms": [7, 8], "more": ["x": true]]]
    ),
    ("name=a&home[rooms][]=7&home[rooms][]=8", ["name": "a", "home": ["rooms": [7, 8]]]),
    ("name=a&home=", ["name": "a", "home": ""]),
    ("name=a&high=3", ["name": "a", "box": ["high": 3]]),
    ("name=a&wide=left|3", ["name": "a", "wide": ["left": 3]]),
    ("name=a&plain=%7B%22a%22%3A1%7D", ["name": "a", "plain": ["a": 1]]),
    ("name=a&any=5", ["name": "a", "any": "5"]),
  ]

  @Test(arguments: read) func `texts become what their schema wants`(
    _ form: String, _ value: JSON
  ) throws {
    let response = try post(form, "application/x-www-form-urlencoded")
    #expect(response.status == 201, "\(response.json.text(.compact))")
    for member in value.object?.members ?? [] {
      #expect(response.json[member.name] == member.value)
    }
  }

  static let refused: [(form: String, pointer: String)] = [
    ("age=7", "/name"), ("name=a&age=31", "/age"), ("name=a&age=x", "/age"),
    ("name=a&isTame=maybe", "/isTame"), ("name=a&isTame=%7B%7D", "/isTame"),
    ("name=a&tags=1&tags=x", "/tags/1"), ("name=a&name=b", "/name"), ("name=a&plain=x", "/plain"),
  ]

  @Test(arguments: refused) func `what breaks the schema is refused at its place`(
    _ form: String, _ pointer: String
  ) throws {
    let response = try post(form, "application/x-www-form-urlencoded")
    #expect((400..<500).contains(response.status))
    #expect(response.pointers == [pointer])
  }

  static let hostile: [(text: String, type: String)] = [
    ("name=%ZZ", "application/x-www-form-urlencoded"),
    (String(repeating: "a=1&", count: 100_000), "application/x-www-form-urlencoded"),
    ("x", "multipart/form-data"), ("x", "multipart/form-data; boundary=b"),
    ("--b\r\n\r\n\r\n--b--", "multipart/form-data; boundary=b"),
    (
      String(repeating: "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n", count: 5_000)
        + "--b--", "multipart/form-data; boundary=b"
    ),
  ]

  @Test(arguments: hostile) func `a form that is none is refused`(
    _ text: String, _ type: String
  ) throws {
    #expect(try post(text, type).status == 400)
  }

  static let odd = [
    "name=a&home" + String(repeating: "[a]", count: 5_000) + "=1",
    "name=a&home[=1&home]=2&home[]]=3&home[a][=4", "=&=&name=a", "name=a&home[x]=1&home[x][y]=2",
    "name=a&home[99999999999999999999]=1&home[-1]=2",
    "name=a&" + (0..<900).map { "home[rooms][\($0)]=1" }.joined(separator: "&"),
  ]

  @Test(arguments: odd) func `odd brackets are read or refused`(_ form: String) throws {
    let status = try post(form, "application/x-www-form-urlencoded").status
    #expect([201, 400, 422].contains(status))
  }

  @Test func `parts are read as what they say they are`() throws {
    let parts = [
      MultipartForm.Part(name: "name", body: Array("Rex".utf8)),
      MultipartForm.Part(name: "age", body: Array("7".utf8)),
      MultipartForm.Part(
        name: "plain", contentType: "application/json", body: Array(#"{"a":1}"#.utf8)),
      MultipartForm.Part(name: "tags", body: Array("1".utf8)),
    ]
    let bytes = MultipartForm.bytes(of: parts, boundary: "b")
    let response = try post(
      String(decoding: bytes, as: UTF8.self), "multipart/form-data; boundary=\"b\"")
    #expect(response.status == 201)
    #expect(response.json["age"] == 7)
    #expect(response.json["plain"] == ["a": 1])
    #expect(response.json["tags"] == [1])
  }
}
