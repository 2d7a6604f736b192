import PlumbJournal
import Testing

struct `Fingerprint of a deviation` {
  static func fingerprint(_ place: String) -> String {
    "\(Fingerprint(check: "c", operation: "GET /p", place: place))"
  }

  @Test func `is the same on every platform and day`() {
    #expect(Self.fingerprint("response/status") == "d1d5d9d1453ac52a")
  }

  @Test(arguments: [
    "response/body/12/name", "response/body/*/name",
    "response/body/3F2504E0-4F89-11D3-9A0C-0305E82C3301/name",
    "response/body/507f1f77bcf86cd799439011/name",
  ])
  func `does not depend on an index or id`(_ place: String) {
    #expect(Self.fingerprint(place) == Self.fingerprint("response/body/0/name"))
  }

  @Test(arguments: ["response/body/name", "response/body/0/nam", "response/body/0/", "deadbeef"])
  func `depends on the member`(_ place: String) {
    #expect(Self.fingerprint(place) != Self.fingerprint("response/body/0/name"))
  }

  @Test func `keeps check, operation and place apart`() {
    #expect(
      Fingerprint(check: "a", operation: "bc", place: "d")
        != Fingerprint(check: "ab", operation: "c", place: "d"))
  }
}
