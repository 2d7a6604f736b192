import PlumbEngine
import PlumbHTTP
import Testing

struct `Filter of cases` {
  @Test(arguments: [
    ("GET /pets", "GET /pets", true), ("GET *", "GET /pets", true), ("GET *", "POST /pets", false),
    ("*/{id}", "GET /pets/{id}", true), ("pet?", "pets", true), ("pet?", "pet", false),
    ("maximum", "coverage/POST /pets/body/age/above-maximum", true), ("", "anything", true),
    ("*a*b*", "xxaxxbxx", true), ("*a*b", "xxaxxbxx", false),
  ]) func `globs match whole texts, plain words any part`(glob: String, text: String, matches: Bool)
  {
    #expect(Glob(glob).matches(text) == matches)
  }

  @Test func `skip wins over only`() {
    let filter = CaseFilter(only: ["pets"], skip: ["*DELETE*"])
    #expect(filter.includes(["GET /pets"]))
    #expect(!filter.includes(["DELETE /pets"]))
    #expect(!filter.includes(["GET /shops"]))
  }
}
