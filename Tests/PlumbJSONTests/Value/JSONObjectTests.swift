import PlumbJSON
import Testing

struct `JSON objects` {
  @Test func `a repeated name is kept, and its last value counts`() throws {
    let object = try #require(try JSON.parse(#"{"a":1,"b":2,"a":3}"#).object)
    #expect(object.names == ["a", "b", "a"])
    #expect(object["a"] == 3)
    #expect(object.position(of: "a") == 2)
  }

  @Test(arguments: [
    (#"{"a":1,"b":2}"#, #"{"b":2.0,"a":1}"#, true), (#"{"a":1,"a":2}"#, #"{"a":2}"#, true),
    (#"{"a":2,"b":1,"a":3}"#, #"{"a":3,"b":1,"b":1}"#, true),
    (#"{"a":1}"#, #"{"a":1,"b":1}"#, false),
    (#"{"a":1,"b":1}"#, #"{"a":1}"#, false), (#"{"a":1,"a":2}"#, #"{"a":1}"#, false),
    (#"{"é":1}"#, #"{"e\u0301":1}"#, false), (#"{"é":1}"#, #"{"\u00e9":1}"#, true),
    (#"["é"]"#, #"["e\u0301"]"#, false), ("[1,2]", "[2,1]", false), ("0", "false", false),
  ])
  func `equality is that of JSON Schema`(
    _ left: String, _ right: String, _ areEqual: Bool
  ) throws {
    let (left, right) = (try JSON.parse(left), try JSON.parse(right))
    #expect((left == right) == areEqual)
    #expect((right == left) == areEqual)
    #expect(!areEqual || left.hashValue == right.hashValue)
  }

  @Test(arguments: [
    ("1", "1.0"), (#"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#), (#"{"a":1,"a":2}"#, #"{"a":2}"#),
    ("[1e2]", "[100]"),
  ])
  func `equal values that are written differently are not identical`(
    _ left: String, _ right: String
  ) throws {
    let (left, right) = (try JSON.parse(left), try JSON.parse(right))
    #expect(left == right)
    #expect(!left.isIdentical(to: right))
    #expect(left.isIdentical(to: left))
  }

  @Test(arguments: [3, 16, 17, 40])
  func `setting replaces in place, appends, or removes in small and large objects`(
    _ count: Int
  ) {
    var object = JSONObject()
    for number in 0..<count { object["n\(number)"] = JSON(number) }
    let copy = object
    object["n1"] = "changed"
    object["new"] = true
    object["n0"] = nil
    #expect(object.names == (1..<count).map { "n\($0)" } + ["new"])
    #expect(object["n1"] == "changed")
    #expect(object["n\(count - 1)"] == JSON(count - 1))
    #expect(object["n0"] == nil)
    #expect(copy.count == count)
    #expect(copy["n1"] == 1)
    #expect(copy["new"] == nil)
  }

  @Test func `copies of a large object that grow apart do not see each other's members`() {
    var left = JSONObject((0..<20).map { JSONObject.Member(name: "n\($0)", value: JSON($0)) })
    #expect(left["n7"] == 7)
    var right = left
    left.append("left", 1)
    right.append("n7", "again")
    #expect(left["n7"] == 7)
    #expect(left["left"] == 1)
    #expect(right["n7"] == "again")
    #expect(right["left"] == nil)
  }

  /// With a scan for each name this would be 10^10 comparisons, minutes instead of a blink.
  @Test(.timeLimit(.minutes(10)))
  func `comparing and building objects of 100,000 members is not quadratic`() {
    var forward = JSONObject()
    for number in 0..<100_000 { forward["name \(number)"] = JSON(number) }
    let backward = JSONObject(forward.members.reversed())
    #expect(forward == backward)
    #expect(forward.hashValue == backward.hashValue)
    #expect(JSON.object(forward).repeatedNames().isEmpty)
  }

  /// Comparing members once in order and again by name would compare the innermost value 2^400 times.
  @Test(.timeLimit(.minutes(10)))
  func `comparing deep objects that differ at the bottom is linear`() throws {
    let open = String(repeating: #"{"a":1,"b":"#, count: 400)
    let close = String(repeating: "}", count: 400)
    #expect(try JSON.parse(open + "1" + close) != JSON.parse(open + "2" + close))
  }
}
