import Testing

/// A document, a patch, and what comes of it; no result where the patch cannot be done.
struct PatchFact: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let document: String
  let patch: String
  let result: String?

  init(_ title: String, _ document: String, _ patch: String, _ result: String?) {
    (testDescription, self.document, self.patch, self.result) = (title, document, patch, result)
  }
}

/// The examples of RFC 7396, appendix A.
enum MergePatchFacts {
  static let all = [
    PatchFact(#"{"a":"b"} with {"a":"c"}"#, #"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
    PatchFact(#"{"a":"b"} with {"b":"c"}"#, #"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
    PatchFact(#"{"a":"b"} with {"a":null}"#, #"{"a":"b"}"#, #"{"a":null}"#, #"{}"#),
    PatchFact(
      #"{"a":"b","b":"c"} with {"a":null}"#, #"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#),
    PatchFact(#"{"a":["b"]} with {"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
    PatchFact(#"{"a":"c"} with {"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#),
    PatchFact(
      #"{"a":{"b":"c"}} with {"a":{"b":"d","c":null}}"#, #"{"a":{"b":"c"}}"#,
      #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#),
    PatchFact(
      #"{"a":[{"b":"c"}]} with {"a":[1]}"#, #"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#),
    PatchFact(#"["a","b"] with ["c","d"]"#, #"["a","b"]"#, #"["c","d"]"#, #"["c","d"]"#),
    PatchFact(#"{"a":"b"} with ["c"]"#, #"{"a":"b"}"#, #"["c"]"#, #"["c"]"#),
    PatchFact(#"{"a":"foo"} with null"#, #"{"a":"foo"}"#, #"null"#, #"null"#),
    PatchFact(#"{"a":"foo"} with "bar""#, #"{"a":"foo"}"#, #""bar""#, #""bar""#),
    PatchFact(#"{"e":null} with {"a":1}"#, #"{"e":null}"#, #"{"a":1}"#, #"{"e":null,"a":1}"#),
    PatchFact(#"[1,2] with {"a":"b","c":null}"#, #"[1,2]"#, #"{"a":"b","c":null}"#, #"{"a":"b"}"#),
    PatchFact(
      #"{} with {"a":{"bb":{"ccc":null}}}"#, #"{}"#, #"{"a":{"bb":{"ccc":null}}}"#,
      #"{"a":{"bb":{}}}"#),
  ]
}

/// The examples of RFC 6902, appendix A, and the rules beside them.
enum JSONPatchFacts {
  static let all = [
    PatchFact(
      "A.1 a member is added", #"{"foo":"bar"}"#, #"[{"op":"add","path":"/baz","value":"qux"}]"#,
      #"{"baz":"qux","foo":"bar"}"#),
    PatchFact(
      "A.2 an element is added", #"{"foo":["bar","baz"]}"#,
      #"[{"op":"add","path":"/foo/1","value":"qux"}]"#, #"{"foo":["bar","qux","baz"]}"#),
    PatchFact(
      "A.3 a member is removed", #"{"baz":"qux","foo":"bar"}"#, #"[{"op":"remove","path":"/baz"}]"#,
      #"{"foo":"bar"}"#),
    PatchFact(
      "A.4 an element is removed", #"{"foo":["bar","qux","baz"]}"#,
      #"[{"op":"remove","path":"/foo/1"}]"#, #"{"foo":["bar","baz"]}"#),
    PatchFact(
      "A.5 a value is replaced", #"{"baz":"qux","foo":"bar"}"#,
      #"[{"op":"replace","path":"/baz","value":"boo"}]"#, #"{"baz":"boo","foo":"bar"}"#),
    PatchFact(
      "A.6 a value is moved", #"{"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}}"#,
      #"[{"op":"move","from":"/foo/waldo","path":"/qux/thud"}]"#,
      #"{"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}}"#),
    PatchFact(
      "A.7 an element is moved", #"{"foo":["all","grass","cows","eat"]}"#,
      #"[{"op":"move","from":"/foo/1","path":"/foo/3"}]"#, #"{"foo":["all","cows","eat","grass"]}"#),
    PatchFact(
      "A.8 tests hold", #"{"baz":"qux","foo":["a",2,"c"]}"#,
      #"[{"op":"test","path":"/baz","value":"qux"},{"op":"test","path":"/foo/1","value":2}]"#,
      #"{"baz":"qux","foo":["a",2,"c"]}"#),
    PatchFact(
      "A.9 a test does not hold", #"{"baz":"qux"}"#,
      #"[{"op":"test","path":"/baz","value":"bar"}]"#, nil),
    PatchFact(
      "A.10 an object is added", #"{"foo":"bar"}"#,
      #"[{"op":"add","path":"/child","value":{"grandchild":{}}}]"#,
      #"{"foo":"bar","child":{"grandchild":{}}}"#),
    PatchFact(
      "A.11 what is not known is ignored", #"{"foo":"bar"}"#,
      #"[{"op":"add","path":"/baz","value":"qux","xyz":123}]"#, #"{"foo":"bar","baz":"qux"}"#),
    PatchFact(
      "A.12 nothing holds the place", #"{"foo":"bar"}"#,
      #"[{"op":"add","path":"/baz/bat","value":"qux"}]"#, nil),
    PatchFact(
      "A.14 escapes are undone in order", #"{"/":9,"~1":10}"#,
      #"[{"op":"test","path":"/~01","value":10}]"#, #"{"/":9,"~1":10}"#),
    PatchFact(
      "A.15 a number is no string", #"{"/":9,"~1":10}"#,
      #"[{"op":"test","path":"/~01","value":"10"}]"#, nil),
    PatchFact(
      "A.16 an array is appended", #"{"foo":["bar"]}"#,
      #"[{"op":"add","path":"/foo/-","value":["abc","def"]}]"#, #"{"foo":["bar",["abc","def"]]}"#),
    PatchFact(
      "the whole is replaced", #"{"a":1}"#, #"[{"op":"replace","path":"","value":{"b":2}}]"#,
      #"{"b":2}"#),
    PatchFact(
      "what is replaced must be there", #"{"a":1}"#, #"[{"op":"replace","path":"/b","value":2}]"#,
      nil),
    PatchFact("what is removed must be there", #"{"a":1}"#, #"[{"op":"remove","path":"/b"}]"#, nil),
    PatchFact(
      "nothing is moved into itself", #"{"a":{"b":1}}"#,
      #"[{"op":"move","from":"/a","path":"/a/b"}]"#, nil),
    PatchFact(
      "a value is copied", #"{"a":[1]}"#, #"[{"op":"copy","from":"/a/0","path":"/a/-"}]"#,
      #"{"a":[1,1]}"#),
    PatchFact(
      "an index has no zero before it", #"{"a":[1,2]}"#, #"[{"op":"remove","path":"/a/01"}]"#, nil),
    PatchFact(
      "an index lies in the array", #"{"a":[1]}"#, #"[{"op":"add","path":"/a/2","value":3}]"#, nil),
    PatchFact("an operation has a value", #"{"a":1}"#, #"[{"op":"add","path":"/b"}]"#, nil),
    PatchFact(
      "an operation is one of six", #"{"a":1}"#, #"[{"op":"set","path":"/a","value":2}]"#, nil),
    PatchFact("a patch is an array", #"{"a":1}"#, #"{"op":"remove","path":"/a"}"#, nil),
  ]
}
