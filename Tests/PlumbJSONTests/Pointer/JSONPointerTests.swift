import PlumbJSON
import Testing

struct `JSON pointers` {
  /// The example of RFC 6901 §5.
  static let document: JSON = [
    "foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, "k\"l": 6,
    " ": 7, "m~n": 8,
  ]

  @Test(
    arguments: [
      ("/foo", ["bar", "baz"]), ("/foo/0", "bar"), ("/", 0), ("/a~1b", 1), ("/c%d", 2), ("/e^f", 3),
      ("/g|h", 4), ("/i\\j", 5), ("/k\"l", 6), ("/ ", 7), ("/m~0n", 8), ("", document),
      ("/foo/2", nil), ("/foo/00", nil), ("/foo/-1", nil), ("/foo/-", nil), ("/foo/", nil),
      ("/foo/0/x", nil), ("/none", nil), ("/foo/99999999999999999999", nil),
    ] as [(String, JSON?)])
  func `a pointer finds what RFC 6901 says`(_ text: String, _ value: JSON?) throws {
    let pointer = try #require(JSONPointer(parsing: text))
    #expect(Self.document[pointer] == value)
    #expect(pointer.description == text)
  }

  @Test(arguments: ["a", "a/b", "/~", "/~2", "/a~", "#/a"])
  func `text of another form is no pointer`(_ text: String) {
    #expect(JSONPointer(parsing: text) == nil)
  }

  @Test func `tokens are escaped and taken apart again`() {
    let pointer = JSONPointer.root.appending("~1").appending("a/b").appending(0).appending("")
    #expect(pointer.description == "/~01/a~1b/0/")
    #expect(JSONPointer(parsing: pointer.description) == pointer)
  }

  @Test func `a pointer is a prefix of itself and of what lies inside`() throws {
    let pointer = try #require(JSONPointer(parsing: "/a/b"))
    #expect(pointer.isPrefix(of: pointer))
    #expect(JSONPointer.root.isPrefix(of: pointer))
    #expect(pointer.isPrefix(of: pointer.appending("c")))
    #expect(!pointer.appending("c").isPrefix(of: pointer))
    #expect(!pointer.isPrefix(of: JSONPointer(["a", "bc"])))
    #expect(pointer.relative(to: JSONPointer(["a"])) == JSONPointer(["b"]))
    #expect(pointer.relative(to: JSONPointer(["b"])) == nil)
    #expect(pointer.parent == JSONPointer(["a"]))
    #expect(JSONPointer.root.parent == nil)
  }

  @Test func `tokens are compared by code points`() {
    #expect(JSONPointer(["é"]) != JSONPointer(["e\u{301}"]))
    #expect(Set([JSONPointer(["é"]), JSONPointer(["e\u{301}"])]).count == 2)
    #expect(!JSONPointer(["é"]).isPrefix(of: JSONPointer(["e\u{301}", "a"])))
  }

  @Test func `places are ordered as in a document, indices by number`() throws {
    let ordered = ["", "/a", "/a/2", "/a/10", "/a/10/x", "/a/b", "/b"]
    let pointers = try ordered.map { try #require(JSONPointer(parsing: $0)) }
    #expect(pointers.reversed().sorted().map(\.description) == ordered)
  }

  @Test(
    arguments: [
      ("/a/1", 9, #"{"a":[1,9,3],"b":{}}"#), ("/a/3", 9, #"{"a":[1,2,3,9],"b":{}}"#),
      ("/a/-", 9, #"{"a":[1,2,3,9],"b":{}}"#), ("/a/0", nil, #"{"a":[2,3],"b":{}}"#),
      ("/b/c", 9, #"{"a":[1,2,3],"b":{"c":9}}"#), ("/b", nil, #"{"a":[1,2,3]}"#),
      ("/a", 9, #"{"a":9,"b":{}}"#), ("", 9, "9"), ("", nil, nil), ("/a/4", 9, nil),
      ("/a/x", 9, nil), ("/a/3", nil, nil), ("/c", nil, nil), ("/c/d", 9, nil), ("/a/0/b", 9, nil),
    ] as [(String, JSON?, String?)])
  func `setting replaces, adds or removes`(
    _ pointer: String, _ value: JSON?, _ result: String?
  ) throws {
    let json = try JSON.parse(#"{"a":[1,2,3],"b":{}}"#)
    let pointer = try #require(JSONPointer(parsing: pointer))
    #expect(json.setting(value, at: pointer)?.text() == result)
  }
}
