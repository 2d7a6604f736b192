import PlumbGeneration
import Testing

struct `Covering arrays` {
  @Test(arguments: [
    ([3, 2], 2), ([2, 2, 2], 2), ([3, 3, 3, 3], 2), ([10, 4, 7, 2, 5, 3], 2), ([2, 3, 4, 2], 3),
    ([5], 2), ([], 2),
    ([1, 1, 4], 2),
  ])
  func `hold every combination`(levels: [Int], strength: Int) {
    let array = CoveringArray(levels: levels, strength: strength)
    #expect(array.covered == array.tuples)
    for row in array.rows {
      #expect(row.count == levels.count)
      #expect(zip(row, levels).allSatisfy { $0 < $1 && $0 >= 0 })
    }
    for (a, first) in levels.enumerated() {
      for (b, second) in levels.enumerated().dropFirst(a + 1) {
        let seen = Set(array.rows.map { $0[a] * second + $0[b] })
        #expect(seen.count == first * second)
      }
    }
  }

  @Test func `need few rows`() {
    #expect(CoveringArray(levels: [3, 3, 3, 3]).rows.count <= 12)
    #expect(CoveringArray(levels: Array(repeating: 2, count: 10)).rows.count <= 10)
    #expect(CoveringArray(levels: Array(repeating: 10, count: 17)).rows.count <= 230)
  }

  @Test func `stop at the number of rows that is allowed and say what is missing`() {
    let array = CoveringArray(levels: [10, 10, 10], mostRows: 20)
    #expect(array.rows.count == 20)
    #expect(array.covered < array.tuples)
  }
}
