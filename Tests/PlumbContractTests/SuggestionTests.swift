import PlumbContract
import Testing

struct `Suggestions` {
  @Test(arguments: [
    ("seed", "seed"), ("sed", "seed"), ("sede", "seed"), ("prot", "port"), ("coverge", "coverage"),
    ("Pet", "pet"), ("name", nil), ("", nil), ("x", nil), ("so", nil),
  ])
  func `a slip of the pen is near, another word is not`(_ text: String, _ meant: String?) {
    #expect(closest(to: text, among: ["seed", "port", "coverage", "pet"]) == meant)
  }

  @Test func `of two that are near the nearer one is meant`() {
    #expect(closest(to: "fuzzz", among: ["buzz", "fuzz"]) == "fuzz")
  }
}
