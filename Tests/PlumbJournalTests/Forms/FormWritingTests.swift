import PlumbJSON
import PlumbJournal
import Testing

struct `Documents as forms` {
  struct Row: Sendable, CustomTestStringConvertible {
    let value: JSON
    var property = FormWriting.Property(name: "p")
    let text: String
    var testDescription: String { text }
  }

  private static func styled(
    _ style: FormWriting.Style, explodes: Bool = true
  ) -> FormWriting.Property {
    FormWriting.Property(name: "p", style: style, explodes: explodes)
  }

  /// OpenAPI 3.1.1 §4.8.12.4 has these for a query; §4.8.15 makes them those of a form.
  static let rows = [
    Row(value: 5, text: "p=5"), Row(value: true, text: "p=true"),
    Row(value: "a b&", text: "p=a+b%26"), Row(value: ["x", 2], text: "p=x&p=2"),
    Row(value: ["a": nil, "b": [1]], text: "p=%7B%22a%22%3Anull%2C%22b%22%3A%5B1%5D%7D"),
    Row(value: [["a": 1], ["a": 2]], text: "p=%7B%22a%22%3A1%7D&p=%7B%22a%22%3A2%7D"),
    Row(
      value: "x", property: FormWriting.Property(name: "p", contentType: "application/json"),
      text: "p=%22x%22"),
    Row(value: [1, 2], property: styled(.form), text: "p=1&p=2"),
    Row(value: [1, 2], property: styled(.form, explodes: false), text: "p=1%2C2"),
    Row(value: ["r": 1, "g": 2], property: styled(.form), text: "r=1&g=2"),
    Row(
      value: ["r": 1, "g": 2], property: styled(.form, explodes: false), text: "p=r%2C1%2Cg%2C2"),
    Row(value: [1, 2], property: styled(.spaceDelimited, explodes: false), text: "p=1+2"),
    Row(value: [1, 2], property: styled(.pipeDelimited, explodes: false), text: "p=1%7C2"),
    Row(value: [1, 2], property: styled(.pipeDelimited), text: "p=1&p=2"),
    Row(value: ["r": 1, "g": 2], property: styled(.deepObject), text: "p%5Br%5D=1&p%5Bg%5D=2"),
    Row(
      value: ["r": ["s": [7, 8]]], property: styled(.deepObject),
      text: "p%5Br%5D%5Bs%5D%5B0%5D=7&p%5Br%5D%5Bs%5D%5B1%5D=8"),
  ]

  @Test(arguments: rows) func `each value has the text of its style`(_ row: Row) {
    let writing = FormWriting(.urlEncoded, properties: [row.property])
    #expect(writing.obstacle(to: ["p": row.value]) == nil)
    let written = writing.written(["p": row.value], as: nil)
    #expect(String(decoding: written.body, as: UTF8.self) == row.text)
  }

  static let unsayable: [(JSON, FormWriting.Property, String)] = [
    (nil, .init(name: "p"), "null has no text in a form"),
    ([], .init(name: "p"), "an array without elements is no field"),
    ([[1]], .init(name: "p"), "an array has no text in a form"),
    (["a": nil], styled(.deepObject), "null has no text in a form"),
    ([:], styled(.deepObject), "an object without members is no field"),
    (["a]": 1], styled(.deepObject), "a name with brackets cannot stand in brackets"),
    (
      ["a,b"], styled(.form, explodes: false),
      "a value with the separator in it, or an empty one, cannot be told apart"
    ),
    (["a": ["b": 1]], styled(.form), "an object has no text in a form"),
  ]

  @Test(arguments: unsayable) func `what no form can say is not written`(
    _ value: JSON, _ property: FormWriting.Property, _ reason: String
  ) {
    let writing = FormWriting(.urlEncoded, properties: [property])
    #expect(writing.obstacle(to: ["p": value])?.reason == reason)
  }

  @Test func `a form is an object with members`() {
    let writing = FormWriting(.urlEncoded)
    #expect(writing.obstacle(to: [1])?.reason == "a form is an object")
    #expect(writing.obstacle(to: [:])?.reason == "a form without fields is no body")
  }

  @Test func `brackets beyond those of one object are only custom`() {
    let writing = FormWriting(.urlEncoded, properties: [Self.styled(.deepObject)])
    #expect(FormFields(of: ["p": ["a": 1]], writing).customs == [])
    let deep = FormFields(of: ["p": ["a": ["b": 1], "c": [1]]], writing)
    #expect(deep.customs.map(\.description) == ["/p/a", "/p/c"])
  }

  @Test func `a multipart form has parts, files among them, and names its boundary`() {
    let writing = FormWriting(
      .multipart, properties: [.init(name: "photo", contentType: "image/png", isFile: true)])
    let (body, type) = writing.written(
      ["name": "Rex", "photo": "PNG", "home": ["city": "Delft"], "toys": ["a", "b"]],
      as: "multipart/form-data")
    #expect(type == "multipart/form-data; boundary=plumb-form")
    #expect(
      String(decoding: body, as: UTF8.self).replacing("\r\n", with: "\n") == """
        --plumb-form
        Content-Disposition: form-data; name="name"

        Rex
        --plumb-form
        Content-Disposition: form-data; name="photo"; filename="photo"
        Content-Type: image/png

        PNG
        --plumb-form
        Content-Disposition: form-data; name="home"
        Content-Type: application/json

        {"city":"Delft"}
        --plumb-form
        Content-Disposition: form-data; name="toys"

        a
        --plumb-form
        Content-Disposition: form-data; name="toys"

        b
        --plumb-form--

        """)
  }
}
