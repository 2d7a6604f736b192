import PlumbJSON
import Testing

struct `Positions of many values` {
  @Test func `are those that each has alone`() throws {
    let text = """
      {"é": [1, {"a": "x", "b": [true]}, []],
       "c": {"d": null, "d": 2},
         "e": "\\u0041", "": -1.5e3 }
      """
    let document = try JSONDocument(parsing: Array(text.utf8))
    let pointers = [
      "", "/é", "/é/0", "/é/1/a", "/é/1/b/0", "/é/2", "/c/d", "/e", "/", "/none", "/é/9",
    ]
    .compactMap(JSONPointer.init(parsing:))
    let positions = document.positions(of: pointers)
    for pointer in pointers {
      #expect(positions[pointer] == document.position(of: pointer), "\(pointer)")
    }
    #expect(positions.count == 9)
  }
}
