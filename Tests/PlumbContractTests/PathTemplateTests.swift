import PlumbContract
import Testing

struct `A path template` {
  private static let examples: [(template: String, path: String, values: [String]?)] = [
    ("/pets/{id}", "/pets/7", ["7"]),
    ("/pets/{id}/photos/{photo}", "/pets/7/photos/a%20b", ["7", "a%20b"]),
    ("/pets/{id}.json", "/pets/7.json", ["7"]),
    ("/pets/{id}.json", "/pets/7.json.json", ["7.json"]),
    ("/range/{from}..{to}", "/range/1..9", ["1", "9"]),
    ("/pets", "/pets", []),
    ("/pets/{id}", "/pets/", nil),
    ("/pets/{id}", "/pets/7/photos", nil),
    ("/pets/{id}", "/shops/7", nil),
    ("/pets/{id}/photos", "/pets/7", nil),
  ]

  @Test(arguments: examples.indices) func `takes the values of its holes out of a path`(
    _ index: Int
  ) {
    let (template, path, values) = Self.examples[index]
    #expect(PathTemplate(template).values(in: path)?.map(\.text) == values)
  }
}
