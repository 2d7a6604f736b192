import PlumbJSON
import PlumbSchema

/// One way to make a value: of one JSON type, with everything known that it has to keep.
///
/// Indirect, because a shape is handed on for each place of each value and what it keeps is large.
indirect enum Shape: Sendable {
  /// One of these values.
  case values([JSON])
  case null
  case boolean
  case number(NumberShape)
  case text(TextShape)
  case array(ArrayShape)
  case object(ObjectShape)
}

/// What a number keeps.
struct NumberShape: Sendable {
  let bounds: NumberBounds
  let isInteger: Bool
  /// The row with no more digits than the bounds ask for.
  let grid: NumberGrid
}

/// What a text keeps.
struct TextShape: Sendable {
  let length: TextLength
  let format: TextFormat?
  let patterns: [Pattern]
  /// How to make a text of the first pattern; the others are checked.
  let recipe: PatternText?

  init(length: TextLength, format: TextFormat?, patterns: [Pattern]) {
    self.length = length
    self.format = format
    self.patterns = patterns
    recipe = patterns.first.map { PatternText($0.root) }
  }
}

/// What an array keeps; plans are named by their index.
struct ArrayShape: Sendable {
  let prefix: [Int]
  let rest: Int
  /// The plan of an item that meets `contains` as well, and how many of them there have to be.
  let contained: (plan: Int, count: Int)?
  let minimum: Int
  let maximum: Int?
  /// The keyword that allows no item past the prefix, where one does.
  let closedBy: String?
  let isUnique: Bool

  func plan(at index: Int) -> Int { index < prefix.count ? prefix[index] : rest }

  /// The plans of the items there have to be.
  var neededPlans: [Int] {
    let needed = (0..<min(minimum, prefix.count + 1)).map(plan(at:))
    return needed + (contained.map { $0.count > 0 ? [$0.plan] : [] } ?? [])
  }
}

/// What an object keeps; plans are named by their index.
struct ObjectShape: Sendable {
  struct Member: Sendable {
    let name: String
    let plan: Int
    let isRequired: Bool
  }

  /// Members whose names the schema does not list: how they are named and what they hold.
  struct Extra: Sendable {
    let name: TextShape
    /// The names there are; empty where any text of the shape is one.
    let listed: [String]
    let plan: Int
    /// The keyword that describes them.
    let keyword: String
  }

  let members: [Member]
  let extras: [Extra]
  /// How members are named that no value is allowed for.
  let forbidden: [TextShape]
  /// The keyword that allows no other members, where one does.
  let closedBy: String?
  /// Once a member is there, so have to be these.
  let dependents: [ObjectRules.DependentNames]
  let minimum: Int
  let maximum: Int?
}
