import Testing

@testable import plumb

struct `A ledger file` {
  @Test(
    arguments: [
      (#"{"entry":1,"event":"intent"}"#, Set([1])),
      (#"{"entry":1,"event":"intent"}|{"entry":1,"event":"nothing"}"#, []),
      (#"{"entry":1,"event":"intent"}|{"entry":1,"event":"created"}"#, [1]),
      (#"{"entry":1,"event":"created"}|{"entry":1,"event":"removed"}"#, []),
      (
        #"{"entry":1,"event":"created"}|{"entry":2,"event":"created"}|{"entry":1,"event":"removed"}"#,
        [2]
      ),
      (#"{"entry":1,"event":"created"}|{"entry":1,"ev"#, [1]),
      ("", []),
    ] as [(String, Set<Int>)])
  func `names what was neither removed nor never there`(_ lines: String, _ open: Set<Int>) {
    let text = lines.split(separator: "|").joined(separator: "\n")
    #expect(LedgerFile.open(Array(text.utf8)) == open)
  }
}
