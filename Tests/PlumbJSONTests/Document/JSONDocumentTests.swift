import PlumbJSON
import Testing

struct `JSON documents` {
  static let text = """
    {
      "é": [1, {"x": "y\\"]"}, -2.5e3 , true],
      "a\\u002fb" : { "n": null },
      "n": 1, "n": [],
      "last": {}
    }

    """

  @Test(
    arguments: [
      ("", "1:1", nil), ("/é", "2:8", "2:3"), ("/é/0", "2:9", nil), ("/é/1/x", "2:18", "2:13"),
      ("/é/2", "2:27", nil), ("/é/3", "2:36", nil), ("/a~1b", "3:16", "3:3"),
      ("/a~1b/n", "3:23", "3:18"), ("/n", "4:16", "4:11"), ("/last", "5:11", "5:3"),
      ("/é/4", nil, nil), ("/é/x", nil, nil), ("/none", nil, nil), ("/n/0", nil, nil),
      ("/last/x", nil, nil), ("/é/0/0", nil, nil),
    ] as [(String, String?, String?)])
  func `values and names are found again in the bytes`(
    _ pointer: String, _ value: String?, _ name: String?
  ) throws {
    let document = try JSONDocument(parsing: Array(Self.text.utf8))
    let pointer = try #require(JSONPointer(parsing: pointer))
    #expect(document.position(of: pointer).map { "\($0.line):\($0.column)" } == value)
    #expect(document.position(ofName: pointer).map { "\($0.line):\($0.column)" } == name)
    #expect((document.root[pointer] != nil) == (value != nil))
  }

  @Test func `each repeated name is listed once with the place of its object`() throws {
    let json = try JSON.parse(#"[{"a":1,"b":{"c":1,"c":2,"c":3},"a":2,"b":0},{"é":1,"e\u0301":2}]"#)
    let found = json.repeatedNames().map { "\($0.object) \($0.name)" }
    #expect(found == ["/0 a", "/0 b", "/0/b c"])
  }
}
