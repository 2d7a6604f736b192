import PlumbJSON
import PlumbSchema
import Testing

struct `Unique items` {
  @Test(arguments: [
    (#"[{"a": "x", "b": 1}, {"a": "y", "b": 1}]"#, true),
    (#"[{"a": "x", "b": 1}, {"b": 1.0, "a": "x"}]"#, false),
    // Of a repeated name the last value counts: these two are the same object.
    (#"[{"a": "x", "a": "z"}, {"a": "y", "a": "z"}]"#, false),
    ("[1, true, \"1\", [1], null]", true),
    ("[[1, 2.0], [1.0, 2]]", false),
    ("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 1e0]", false),
    ("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]", true),
  ]) func `differ by value, however written`(_ value: String, _ isValid: Bool) throws {
    #expect(try Compiled(#"{"uniqueItems": true}"#).isValid(value) == isValid)
  }
}
