import PlumbJSON

/// A place in a document and the things of the contract that a value there stands for, by their numbers.
struct CoveragePlace: Sendable {
  struct Named: Sendable {
    let name: String
    let place: CoveragePlace
  }

  struct Value: Sendable {
    let value: JSON
    let item: Int
  }

  /// Elements of a list that are looked at; of longer ones the rest says little new.
  private static let mostElements = 100

  /// The member itself; nil for a whole body.
  var item: Int?
  var values: [Value] = []
  var bounds: [CoverageBound] = []
  var members: [Named] = []
  /// What every element of an array is; empty or one.
  var element: [CoveragePlace] = []

  /// Tells the numbers of what the value stands for, at every depth.
  func visit(_ value: JSON, _ meet: (Int) -> Void) {
    if let item { meet(item) }
    for bound in bounds { if let item = bound.item(for: value) { meet(item) } }
    switch value {
    case .object(let object): visit(members: object.members, meet)
    case .array(let elements):
      guard let element = element.first else { break }
      for value in elements.prefix(Self.mostElements) { element.visit(value, meet) }
    case .null, .bool, .number, .string: break
    }
    if let known = values.first(where: { $0.value == value }) { meet(known.item) }
  }

  private func visit(members given: [JSONObject.Member], _ meet: (Int) -> Void) {
    guard !members.isEmpty else { return }
    // Documents mostly keep the contract's order, so the next member is looked for first.
    var next = 0
    for member in given {
      let isHere = { (index: Int) in members[index].name.hasSameCodePoints(as: member.name) }
      let index =
        (next..<members.count).first(where: isHere) ?? (0..<next).first(where: isHere)
      guard let index else { continue }
      members[index].place.visit(member.value, meet)
      next = index + 1
    }
  }
}
