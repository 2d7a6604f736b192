import PlumbContract
import PlumbJSON
import Testing

@testable import PlumbChecks
@testable import PlumbServer

/// The engine and the reference server each have an implementation of their own: both are held to the examples.
struct `What a patch makes` {
  @Test(arguments: MergePatchFacts.all)
  func `of a document is what RFC 7396 says`(_ fact: PatchFact) throws {
    let (document, patch) = (try JSON.parse(fact.document), try JSON.parse(fact.patch))
    let result = try JSON.parse(fact.result ?? "")
    #expect(MergePatch.applied(patch, to: document) == result)
    #expect(document.patched(with: patch) == result)
  }

  @Test(arguments: JSONPatchFacts.all)
  func `of a document is what RFC 6902 says`(_ fact: PatchFact) throws {
    let (document, patch) = (try JSON.parse(fact.document), try JSON.parse(fact.patch))
    let result = try fact.result.map { try JSON.parse($0) }
    #expect(JSONPatch.applied(patch, to: document) == result)
    #expect(served(patch, document) == result)
  }

  private func served(_ patch: JSON, _ document: JSON) -> JSON? {
    var document = document
    do throws(Refusal) {
      for step in try PatchOperation.steps(of: patch) { try step.perform(on: &document) }
      return document
    } catch {
      return nil
    }
  }

  @Test func `of members is known where the rest of them is`() throws {
    let whole: JSON = [
      "name": "Rex", "home": ["street": "Mill Lane", "number": 1], "tag": "x",
    ]
    let shown = try #require(whole.object)
    let patch: JSON = ["home": ["number": 2], "tag": nil, "age": 3]
    let merged = try #require(PatchOutcome(patch, form: .merge, of: shown))
    #expect(JSON.object(merged.given) == ["home": ["street": "Mill Lane", "number": 2], "age": 3])
    #expect(merged.removed == ["tag"])
    #expect(JSON.object(merged.parts) == ["home": ["number": 2]])
    let plain = try #require(PatchOutcome(patch, form: .members, of: shown))
    #expect(JSON.object(plain.given) == ["tag": nil, "age": 3])
    #expect(plain.unclear == ["home"])
    let operations: JSON = [
      ["op": "replace", "path": "/home/number", "value": 2], ["op": "remove", "path": "/tag"],
    ]
    let done = try #require(PatchOutcome(operations, form: .operations, of: shown))
    #expect(JSON.object(done.given) == ["home": ["street": "Mill Lane", "number": 2]])
    #expect(done.removed == ["tag"])
    #expect(PatchOutcome(operations, form: .operations, of: nil) == nil)
  }

  @Test func `of members that may hold something else is not guessed`() throws {
    let believed = try #require(
      (["name": "Rex", "home": ["number": 1], "tag": "x"] as JSON).object)
    let operations: JSON = [
      ["op": "add", "path": "/home/street", "value": "Mill Lane"],
      ["op": "add", "path": "/name", "value": "Rex"],
      ["op": "copy", "from": "/tag", "path": "/title"], ["op": "remove", "path": "/tag"],
    ]
    let done = try #require(
      PatchOutcome(
        operations, form: .operations, of: believed, doubting: ["home", "name", "tag"]))
    #expect(done.unclear == ["home", "title"])
    #expect(JSON.object(done.given) == ["name": "Rex"])
    #expect(done.removed == ["tag"])
    let merged = try #require(
      PatchOutcome(["home": ["street": "x"]], form: .merge, of: believed, doubting: ["home"]))
    #expect(JSON.object(merged.given) == ["home": ["street": "x"]])
  }
}
