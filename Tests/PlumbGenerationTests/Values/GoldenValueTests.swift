import PlumbGeneration
import PlumbJSON
import PlumbSchema
import Testing

struct `Golden values` {
  /// One member of each kind of generator.
  private static let schema = #"""
    {"type":"object","required":["i","n","s","u","t","e","w","p","m"],"properties":{
      "i":{"type":"integer","minimum":1,"maximum":600},"n":{"type":"number"},"s":{"type":"string"},
      "u":{"type":"string","format":"uuid"},"t":{"type":"string","format":"date-time"},
      "e":{"enum":["a","b","c"]},"w":{"type":"array","items":{"type":"boolean"}},
      "p":{"type":"string","pattern":"^[a-z]{2}-\\d+$"},"m":{"type":["string","null"],"format":"email"}}}
    """#

  @Test(
    arguments: [
      (
        0,
        #"""
        {"i":142,"n":-257,"s":"hqJ0",\#
        "u":"a50b3269-b599-44de-ba9a-4e69c8861f8d",\#
        "t":"2024-08-13T01:16:10+00:00","e":"a",\#
        "w":[true,true],"p":"nz-50674952",\#
        "m":null}
        """#
      ),
      (
        1,
        #"""
        {"i":9,"n":2,"s":"bj0M2",\#
        "u":"32E041F0-B88A-40B3-A840-30D0823979A9",\#
        "t":"2099-04-29T02:14:33.035171542-06:30","e":"c",\#
        "w":[true,false,false],"p":"wm-560",\#
        "m":"liqkdh@example.com"}
        """#
      ),
      (
        2,
        #"""
        {"i":11,"n":-1964366136.056378,"s":"2h6_.8pulOn7O",\#
        "u":"7a3b981e-9bc1-4d52-91f2-3cdcc1c4607f",\#
        "t":"2024-12-22T11:46:31Z","e":"a",\#
        "w":[],"p":"gz-74",\#
        "m":null}
        """#
      ),
    ] as [(UInt64, String)])
  func `a seed means these bytes on every platform`(seed: UInt64, text: String) throws {
    let schema = try CompiledSchema(Self.schema)
    var source = ChoiceSource(seed: seed, stream: "golden")
    let value = try ValueGenerator(schema.graph).value(for: schema.id, from: &source)
    #expect(value.text() == text)
  }
}
