import PlumbGeneration
import PlumbJSON
import Testing

struct `Making a value smaller` {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let value: JSON
    var plain: JSON?
    let smallest: JSON
    let fails: @Sendable (JSON) -> Bool
  }

  static let rows = [
    Row(testDescription: "anything at all", value: "hello", plain: "x", smallest: "x") { _ in true
    },
    Row(testDescription: "a length", value: "Zoë and Renée and others", smallest: "aaaaaaaaaaa") {
      ($0.string?.unicodeScalars.count ?? 0) > 10
    },
    Row(testDescription: "a character", value: "some 'quoted' text", smallest: "'") {
      $0.string?.contains("'") == true
    },
    Row(testDescription: "two characters apart", value: "x<y and z>y", smallest: "<>") { value in
      guard let text = value.string, let first = text.firstIndex(of: "<") else { return false }
      return text[first...].contains(">")
    },
    Row(testDescription: "a digit", value: "route 66", smallest: "0") { value in
      value.string?.contains { ("0"..."9").contains($0) } == true
    },
    Row(testDescription: "a number above a bound", value: 600, plain: 1, smallest: 301) {
      ($0.int ?? 0) > 300
    },
    Row(testDescription: "a number below a bound", value: -5000, plain: 10, smallest: -18) {
      ($0.int ?? 0) < -17
    },
    Row(
      testDescription: "the greatest number", value: JSON(Int.max), plain: 0,
      smallest: JSON(1 << 40)
    ) { ($0.int ?? 0) >= 1 << 40 },
    Row(
      testDescription: "a fraction", value: .number(JSONNumber(unchecked: "17.25")), plain: 1,
      smallest: .number(JSONNumber(unchecked: "0.5"))
    ) { $0.int == nil && $0.number != nil },
    Row(testDescription: "two elements", value: ["a", 2, "c", 4], smallest: ["a", "a"]) {
      ($0.array ?? []).count { $0.string?.isEmpty == false } > 1
    },
    Row(
      testDescription: "a member", value: ["a": 1, "b": ["c": "text", "d": true]],
      smallest: ["b": ["d": true]]
    ) { $0["b"]?["d"] == true },
    Row(testDescription: "nothing smaller", value: true, smallest: true) { $0 == true },
  ]

  @Test(arguments: rows) func `leaves what matters`(_ row: Row) {
    #expect(row.fails(row.value))
    let found = ValueShrinker.shrink(row.value, towards: row.plain, fails: row.fails)
    #expect(found == row.smallest)
  }

  @Test(arguments: [1, 2, 7, 64, 100])
  func `asks little where little matters`(_ count: Int) {
    var questions = 0
    let applied = Reduction.applicable(count) { indices in
      questions += 1
      return !indices.contains(count / 3)
    }
    #expect(applied == (0..<count).filter { $0 != count / 3 })
    #expect(questions <= 3 * (count.bitWidth - count.leadingZeroBitCount) + 2)
  }
}
