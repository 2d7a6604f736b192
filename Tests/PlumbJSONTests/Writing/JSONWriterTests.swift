import PlumbJSON
import Testing

struct `JSON writing` {
  @Test func `the compact form has no white space and keeps order, digits and repeated names`()
    throws
  {
    let text = #"{"b":[1.0,1e400,-0,{}],"a":null,"b":[],"":"é\u0000\n\"\\"}"#
    #expect(try JSON.parse(text).text() == text)
  }

  @Test func `the pretty form indents by two and keeps short arrays on a line`() throws {
    let names = (0..<12).map { "\"name \($0)\"" }
    let json = try JSON.parse(
      #"{"a":[1,"x",null],"b":{"c":[],"d":{}},"e":[[1],{"f":true}],"g":[\#(names.joined(separator: ","))]}"#
    )
    #expect(
      json.text(.pretty) == """
        {
          "a": [1, "x", null],
          "b": {
            "c": [],
            "d": {}
          },
          "e": [
            [1],
            {
              "f": true
            }
          ],
          "g": [
            \(names.joined(separator: ",\n    "))
          ]
        }
        """)
  }

  @Test func `escapes are the short ones where JSON has them`() {
    let text: JSON = "\u{8}\u{C}\n\r\t\u{1F}\u{7F}/\"\\"
    #expect(text.text() == #""\b\f\n\r\t\u001F"# + "\u{7F}" + #"/\"\\""#)
  }

  @Test func `styles escape what ASCII and HTML need`() {
    let text: JSON = "é😀<a href='x'>&\u{2028}\u{2029}\""
    #expect(
      text.text(JSONStyle(escapesNonASCII: true))
        == #""\u00E9\uD83D\uDE00<a href='x'>&\u2028\u2029\"""#)
    #expect(
      text.text(.html) == #""é😀\u003Ca href='x'\u003E\u0026\u2028\u2029\"""#)
  }

  @Test func `writing appends`() {
    var output = Array("data: ".utf8)
    JSON.array([1, true]).write(to: &output)
    #expect(output == Array("data: [1,true]".utf8))
  }
}
