/// Rows of levels in which every combination of levels of any few columns stands at least once.
///
/// Columns are members, levels their variations, rows requests. Two columns with three and two levels need six rows; a
/// third column rides along. Found greedily and without randomness (after AETG, Cohen and others 1997): each row begins
/// with a combination not covered yet and is filled up with the levels that cover most of the rest.
package struct CoveringArray: Sendable {
  /// For each row the level of each column.
  package private(set) var rows: [[Int]] = []
  /// How many combinations there are; all of them are covered unless `mostRows` cut the search.
  package let tuples: Int
  package private(set) var covered = 0

  private let levels: [Int]
  private let groups: [Group]
  private var isCovered: [Bool]

  /// Some columns whose combinations are looked at together.
  private struct Group: Sendable {
    let columns: [Int]
    /// Where the flags of its combinations begin.
    let offset: Int
    let count: Int
  }

  /// Covers the combinations of `strength` columns; `levels` holds the number of levels of each column, at least one.
  package init(levels: [Int], strength: Int = 2, mostRows: Int = 10_000) {
    self.levels = levels
    var groups: [Group] = []
    var offset = 0
    for columns in Self.choices(of: min(strength, levels.count), from: levels.count) {
      let count = columns.reduce(1) { $0 * levels[$1] }
      groups.append(Group(columns: columns, offset: offset, count: count))
      offset += count
    }
    self.groups = groups
    tuples = offset
    isCovered = Array(repeating: false, count: offset)
    fill(mostRows)
  }

  private mutating func fill(_ mostRows: Int) {
    var groupsOfColumn: [[Int]] = Array(repeating: [], count: levels.count)
    for (index, group) in groups.enumerated() {
      for column in group.columns { groupsOfColumn[column].append(index) }
    }
    for group in groups {
      for tuple in 0..<group.count where !isCovered[group.offset + tuple] && rows.count < mostRows {
        var row: [Int?] = Array(repeating: nil, count: levels.count)
        var rest = tuple
        for column in group.columns.reversed() {
          row[column] = rest % levels[column]
          rest /= levels[column]
        }
        for column in levels.indices where row[column] == nil {
          row[column] = bestLevel(of: column, in: row, groupsOfColumn[column])
        }
        add(row.map { $0 ?? 0 })
      }
    }
  }

  /// The level that covers most of what is not covered yet; among equals the one that rotates with the row.
  private func bestLevel(of column: Int, in row: [Int?], _ related: [Int]) -> Int {
    var row = row
    var best = (level: 0, gain: -1)
    for step in 0..<levels[column] {
      let level = (step + rows.count) % levels[column]
      row[column] = level
      var gain = 0
      for index in related {
        if let flag = flag(of: groups[index], in: row), !isCovered[flag] { gain += 1 }
      }
      if gain > best.gain { best = (level, gain) }
    }
    return best.level
  }

  private mutating func add(_ row: [Int]) {
    rows.append(row)
    let row: [Int?] = row
    for group in groups {
      guard let flag = flag(of: group, in: row), !isCovered[flag] else { continue }
      isCovered[flag] = true
      covered += 1
    }
  }

  /// The place of a row's combination among the flags, or nil while one of its columns is open.
  private func flag(of group: Group, in row: [Int?]) -> Int? {
    var tuple = 0
    for column in group.columns {
      guard let level = row[column] else { return nil }
      tuple = tuple * levels[column] + level
    }
    return group.offset + tuple
  }

  /// How many combinations these rows cover; nil stands for a level that is none of the column's.
  func tuplesCovered(by rows: [[Int?]]) -> Int {
    var isCovered = Array(repeating: false, count: tuples)
    for row in rows {
      for group in groups {
        if let flag = flag(of: group, in: row) { isCovered[flag] = true }
      }
    }
    return isCovered.count(where: \.self)
  }

  /// Every choice of so many columns, in order.
  private static func choices(of size: Int, from count: Int) -> [[Int]] {
    guard size > 0 else { return [] }
    var choices: [[Int]] = [[]]
    for _ in 0..<size {
      choices = choices.flatMap { choice in
        ((choice.last ?? -1) + 1..<count).map { choice + [$0] }
      }
    }
    return choices
  }
}
