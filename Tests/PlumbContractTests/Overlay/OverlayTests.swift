import PlumbContract
import PlumbJSON
import Testing

struct `Overlays` {
  private let document: JSON = [
    "info": ["title": "Shop"], "tags": [["name": "a"], ["name": "b"]],
    "paths": [
      "/pets": [
        "get": ["parameters": [["name": "q", "in": "query"], ["name": "h", "in": "header"]]]
      ],
      "/debug": ["get": [:]],
    ],
  ]

  private func applied(_ actions: String) throws -> OverlaidDocument {
    let overlay = try Overlay(
      reading: try JSON.parse(#"{"overlay": "1.0.0", "actions": [\#(actions)]}"#))
    return OverlaidDocument(document, under: overlay)
  }

  @Test(arguments: [
    (#"{"target": "$.info", "update": {"version": "2"}}"#, "/info/version", #""2""#),
    (#"{"target": "$", "update": {"tags": [{"name": "c"}]}}"#, "/tags/2/name", #""c""#),
    (#"{"target": "$.tags", "update": {"name": "c"}}"#, "/tags/2/name", #""c""#),
    (#"{"target": "$.tags[1]", "update": {"x": 1}}"#, "/tags/1/x", "1"),
    (#"{"target": "$.paths['/pets'].get", "update": {"x": 1}}"#, "/paths/~1pets/get/x", "1"),
    (#"{"target": "$.paths.*.get", "update": {"x": 1}}"#, "/paths/~1debug/get/x", "1"),
    (
      #"{"target": "$..parameters[?@.in == 'header']", "update": {"x": 1}}"#,
      "/paths/~1pets/get/parameters/1/x", "1"
    ),
    (
      #"{"target": "$..parameters[?(@.in != 'header')]", "update": {"x": 1}}"#,
      "/paths/~1pets/get/parameters/0/x", "1"
    ),
    (#"{"target": "$.tags[0]", "remove": true}"#, "/tags/0/name", #""b""#),
  ])
  func `an action changes what its target selects`(
    _ action: String, _ pointer: String, _ expected: String
  ) throws {
    let result = try applied(action)
    let place = try #require(JSONPointer(parsing: pointer))
    #expect(result.document[place] == (try JSON.parse(expected)))
    #expect(result.misses == [])
  }

  @Test func `all elements can be removed at once`() throws {
    #expect(try applied(#"{"target": "$.tags[*]", "remove": true}"#).document["tags"] == [])
    #expect(
      try applied(#"{"target": "$.paths['/debug']", "remove": true}"#).document["paths"]?["/debug"]
        == nil)
  }

  @Test func `an action that selects nothing is mentioned`() throws {
    let misses = try applied(#"{"target": "$.info.contact", "update": {}}"#).misses
    #expect(misses.map(\.target) == ["$.info.contact"])
    #expect(misses.map(\.action.description) == ["/actions/0"])
  }

  @Test(arguments: [
    ("/tags/0/name", "document /tags/1/name"), ("/tags/1/name", "document /tags/3/name"),
    ("/tags/2/name", "overlay /actions/0/update/tags/0/name"),
    ("/tags/2/x", "overlay /actions/2/update/x"),
    ("/info", "document /info"), ("/info/title", "overlay /actions/4/update/title"),
    ("/info/version", "overlay /actions/3/update/version"),
    ("/paths/~1pets/get", "document /paths/~1pets/get"), ("", "document "),
  ])
  func `each place was written in the document or in an action`(_ place: String, _ origin: String)
    throws
  {
    let document: JSON = [
      "info": ["title": "Shop"], "paths": ["/pets": ["get": [:]]],
      "tags": [["name": "a"], ["name": "b"], ["name": "c"], ["name": "d"]],
    ]
    let overlay = try Overlay(
      reading: try JSON.parse(
        """
        {"overlay": "1.0.0", "actions": [
          {"target": "$", "update": {"tags": [{"name": "e"}]}},
          {"target": "$.tags[?@.name == 'a']", "remove": true},
          {"target": "$.tags[3]", "update": {"x": 1}},
          {"target": "$.info", "update": {"title": "One", "version": "1"}},
          {"target": "$.info", "update": {"title": "Two"}},
          {"target": "$.tags[1]", "remove": true}]}
        """))
    let overlaid = OverlaidDocument(document, under: overlay)
    let pointer = try #require(JSONPointer(parsing: place))
    let found =
      switch overlaid.origin(of: pointer) {
      case .document(let pointer): "document \(pointer)"
      case .overlay(let pointer): "overlay \(pointer)"
      }
    #expect(found == origin)
  }

  @Test(arguments: [
    ("[]", "the overlay: expected an object, found an array"),
    ("{}", "the overlay: the document does not say that it is an overlay of version 1"),
    (#"{"overlay": "1.0.0"}"#, "the overlay: the overlay has no actions"),
    (#"{"overlay": "1.0.0", "actions": [{}]}"#, "/actions/0: the action has no target"),
    (
      #"{"overlay": "1.0.0", "actions": [{"target": "$.a[1:2]", "remove": true}]}"#,
      "/actions/0/target: '$.a[1:2]' is no path that plumb reads"
    ),
    (
      #"{"overlay": "1.0.0", "actions": [{"target": "$.a"}]}"#,
      "/actions/0: the action changes nothing"
    ),
  ])
  func `what is no overlay says where and why`(_ text: String, _ message: String) throws {
    let error = try #require(throws: OverlayError.self) {
      try Overlay(reading: try JSON.parse(text))
    }
    #expect(error.description == message)
  }
}
