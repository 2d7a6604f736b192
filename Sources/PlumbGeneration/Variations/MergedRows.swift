package import PlumbJSON
package import PlumbSchema

/// Valid variations of one body, gathered so that each row of them can share one request.
///
///     /name emoji · /age at-maximum · /tags left-out     one row, one request
///
/// A few values of each place are combined in a covering array: every pair (or, with more strength, triple) of places is
/// seen with every pair of these values. What is left over fills further rows, each of which leaves out one member
/// alone. A row is confirmed by the validator as a whole, unless the schema is such that valid values of different
/// places always fit together; what does not fit together goes into rows of its own.
package struct MergedRows: Sendable {
  /// Of more places than this no combinations are formed.
  private static let mostColumns = 64
  /// No more combinations than this are formed; with more strength fewer places take part.
  private static let mostTuples = 200_000
  /// How many rows that do not hold a variation are tried before it gets one of its own.
  private static let patience = 3

  /// The indexes of the variations of each row.
  package private(set) var rows: [[Int]] = []
  /// The document of each row.
  package private(set) var documents: [JSON] = []
  /// How many combinations of values of different places there are.
  package private(set) var tuples = 0
  /// How many of them stand in a row together; the others are not valid together.
  package private(set) var covered = 0
  /// The places of which no combinations are formed because there are too many.
  package private(set) var lone: [JSONPointer] = []

  private let base: JSON
  private let variations: [Variation]
  private let isValid: @Sendable (JSON) -> Bool
  private let strength: Int

  package init(
    of variations: [Variation], of base: JSON, schema: SchemaID, by generator: ValueGenerator,
    strength: Int = 2
  ) {
    self.base = base
    self.variations = variations
    self.strength = strength
    let (plan, plans) = generator.plan(for: Goal([schema], in: generator.graph))
    let areAlwaysValid = plans.keepsPlacesApart(plan)
    isValid = { areAlwaysValid || generator.meets($0, schema) }
    let columns = columns
    var isPlaced = Array(repeating: false, count: variations.count)
    combine(columns, &isPlaced)
    // Each optional member is left out alone once, whatever it was combined with before.
    for index in variations.indices where variations[index].isLeftOut { isPlaced[index] = false }
    fill(variations.indices.filter { !isPlaced[$0] })
  }

  /// The document of some of the variations of a row.
  package func document(of row: [Int]) -> JSON {
    row.reduce(base) { document, index in
      document.applying(variations[index]) ?? document
    }
  }
}

extension MergedRows {
  /// A place whose values are combined with those of others; each class stands for one level of the array.
  private struct Column {
    let pointer: JSONPointer
    /// Indexes of variations; an empty class leaves the plain value where it is.
    var classes: [[Int]]
  }

  /// The places that hold no other place which is varied, in order.
  private var columns: [Column] {
    var indexes: [JSONPointer: [Int]] = [:]
    var order: [JSONPointer] = []
    var inner: Set<JSONPointer> = []
    for index in variations.indices {
      let pointer = variations[index].pointer
      if indexes[pointer] == nil {
        order.append(pointer)
        var outer = pointer.parent
        while let next = outer, inner.insert(next).inserted { outer = next.parent }
      }
      indexes[pointer, default: []].append(index)
    }
    return order.filter { !inner.contains($0) }.map { pointer in
      Column(pointer: pointer, classes: classes(of: indexes[pointer] ?? []))
    }
  }

  /// At most four classes: left out, the lowest, the highest, and all others by turns.
  private func classes(of indexes: [Int]) -> [[Int]] {
    guard indexes.count > 3 else {
      let classes = indexes.map { [$0] }
      return indexes.count == 1 ? classes + [[]] : classes
    }
    var rest = indexes
    var classes: [[Int]] = []
    if let first = rest.firstIndex(where: { variations[$0].isLeftOut }) {
      classes.append([rest.remove(at: first)])
    }
    classes.append([rest.removeFirst()])
    let last = rest.lastIndex { variations[$0].isHighest } ?? rest.count - 1
    classes.append([rest.remove(at: last)])
    return rest.isEmpty ? classes : classes + [rest]
  }

  private mutating func combine(_ all: [Column], _ isPlaced: inout [Bool]) {
    let columns = Array(all.prefix(mostColumns(all)))
    lone = all.dropFirst(columns.count).map(\.pointer)
    guard columns.count > 1 else { return }
    let array = CoveringArray(levels: columns.map(\.classes.count), strength: strength)
    tuples = array.tuples
    covered = array.covered
    var turns = columns.map { $0.classes.map { _ in 0 } }
    var kept: [[Int?]] = []
    for levels in array.rows {
      var chosen: [(column: Int, index: Int)] = []
      for (column, level) in levels.enumerated() {
        let members = columns[column].classes[level]
        guard !members.isEmpty else { continue }
        chosen.append((column, members[turns[column][level] % members.count]))
        turns[column][level] += 1
      }
      let (fitting, document) = fitting(chosen)
      if !fitting.isEmpty {
        rows.append(fitting.map(\.index))
        documents.append(document)
      }
      for entry in fitting { isPlaced[entry.index] = true }
      let columns = Set(fitting.map(\.column))
      kept.append(
        levels.enumerated().map { column, level in
          columns.contains(column) || all[column].classes[level].isEmpty ? level : nil
        })
    }
    if kept.contains(where: { $0.contains(nil) }) { covered = array.tuplesCovered(by: kept) }
  }

  /// How many columns take part, so that there are not too many combinations.
  private func mostColumns(_ columns: [Column]) -> Int {
    var count = min(columns.count, Self.mostColumns)
    while count > strength {
      // Four levels each, at most: the number of choices of so many columns times the levels of each choice.
      var tuples = 1.0
      for index in 0..<strength { tuples *= Double(count - index) / Double(index + 1) * 4 }
      if tuples <= Double(Self.mostTuples) { break }
      count -= 1
    }
    return count
  }

  /// All of the variations where they are valid together, else those that are, taken in order; with their document.
  private func fitting(_ chosen: [(column: Int, index: Int)])
    -> (entries: [(column: Int, index: Int)], document: JSON)
  {
    let whole = document(of: chosen.map(\.index))
    if isValid(whole) { return (chosen, whole) }
    var document = base
    let entries = chosen.filter { entry in
      guard let next = document.applying(variations[entry.index]), isValid(next) else {
        return false
      }
      document = next
      return true
    }
    return (entries, document)
  }

  /// Puts each variation into the first of some new rows that has room for it.
  private mutating func fill(_ indexes: [Int]) {
    var open: [Row] = []
    // Rows only fill up: those before the first that had room for a place need not be asked again.
    var firstWithRoom: [JSONPointer: Int] = [:]
    for index in indexes {
      let variation = variations[index]
      var first = firstWithRoom[variation.pointer] ?? 0
      defer { firstWithRoom[variation.pointer] = first }
      var failures = 0
      var isPlaced = false
      for row in first..<open.count where failures < Self.patience {
        if variation.isLeftOut && open[row].leavesOut { continue }
        guard open[row].hasRoom(for: variation.pointer) else {
          if row == first { first += 1 }
          continue
        }
        guard let next = open[row].document.applying(variation), isValid(next) else {
          failures += 1
          continue
        }
        open[row].add(index, variation, next)
        isPlaced = true
        break
      }
      if !isPlaced {
        var row = Row(document: variation.whole)
        row.add(index, variation, variation.whole)
        open.append(row)
      }
    }
    rows += open.map(\.indexes)
    documents += open.map(\.document)
  }
}

/// A row that is being filled.
private struct Row {
  private(set) var indexes: [Int] = []
  private(set) var document: JSON
  private(set) var leavesOut = false
  private var places: Set<JSONPointer> = []
  /// What holds a place of the row.
  private var outer: Set<JSONPointer> = []

  init(document: JSON) { self.document = document }

  /// Whether the place neither is, nor holds, nor lies in one of the row.
  func hasRoom(for place: JSONPointer) -> Bool {
    guard !outer.contains(place) else { return false }
    var next: JSONPointer? = place
    while let here = next {
      if places.contains(here) { return false }
      next = here.parent
    }
    return true
  }

  mutating func add(_ index: Int, _ variation: Variation, _ document: JSON) {
    indexes.append(index)
    self.document = document
    leavesOut = leavesOut || variation.isLeftOut
    places.insert(variation.pointer)
    var next = variation.pointer.parent
    while let here = next, outer.insert(here).inserted { next = here.parent }
  }
}

extension Variation {
  fileprivate var isLeftOut: Bool { value == nil }

  /// Whether it is the upper end of what is allowed.
  fileprivate var isHighest: Bool {
    ["at-maximum", "longest", "most-items", "most-members"].contains(kind)
  }
}

extension JSON {
  /// The document with what a variation has at its place, and what holds that place where it is missing here.
  fileprivate func applying(_ variation: Variation) -> JSON? {
    let tokens = variation.pointer.tokens
    var place = variation.pointer
    var inner = self
    for (depth, token) in tokens.dropLast().enumerated() {
      guard let next = inner[JSONPointer([token])] else {
        place = JSONPointer(Array(tokens.prefix(depth + 1)))
        break
      }
      inner = next
    }
    guard let value = variation.whole[place] else {
      return self[place] == nil ? self : setting(nil, at: place)
    }
    return setting(value, at: place)
  }
}
