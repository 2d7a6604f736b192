import PlumbJSON
import Testing

struct `Percent coding` {
  @Test(arguments: [
    ("", ""), ("a b", "a b"), ("a%20b", "a b"), ("%41%61%7e", "Aa~"), ("%C3%A9", "é"),
    ("100%25", "100%"), ("%2F%2f", "//"),
  ])
  func `an escape is a byte`(_ text: String, _ expected: String) {
    #expect(PercentCoding.decoded(text) == expected)
  }

  @Test(arguments: ["%", "a%4", "%zz", "%+1", "%C3", "%FF", "%é"])
  func `what is no escape, or no UTF-8, is not read`(_ text: String) {
    #expect(PercentCoding.decoded(text) == nil)
  }

  @Test func `a path keeps its slashes and what stands for itself`() {
    #expect(PercentCoding.encoded(path: "/a b/é~-._%") == "/a%20b/%C3%A9~-._%25")
    #expect(PercentCoding.decoded(PercentCoding.encoded(path: "/a b/é~-._%")) == "/a b/é~-._%")
  }
}
