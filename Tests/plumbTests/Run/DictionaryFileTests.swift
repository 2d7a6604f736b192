import PlumbJSON
import Testing

@testable import plumb

struct `A dictionary of values` {
  @Test func `has a value a line, JSON where it is JSON and text where it is not`() {
    let text = """
      # countries
      BE

        
      17\r
      "17"
      "#1"
      [1, 2]
      true
       half a line \u{20}
      {"a":
      """
    #expect(
      DictionaryFile.values(in: text) == [
        "BE", 17, "17", "#1", [1, 2], true, " half a line  ", "{\"a\":",
      ])
  }
}
