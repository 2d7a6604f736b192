import PlumbContract
import PlumbJSON

/// The values of a member that a history knows, numbered; nil, for null and absence, is the first.
struct ValueNumbers {
  private let member: Member
  private var values: [JSON?] = [nil]

  init(_ member: Member) {
    self.member = member
  }

  /// Gives a value a number where it has none.
  mutating func learn(_ value: JSON?) {
    guard !values.contains(where: { Agreement.holds($0, value, for: member) }) else { return }
    values.append(value)
  }

  /// What a member may have been that is shown like this; one that nobody is known to have given may be anything.
  func set(showing value: JSON?) -> ValueSet {
    let set = set(givenAs: value)
    return set.isEmpty ? .anything : set
  }

  /// The values that a server may have for nothing.
  var empty: ValueSet {
    values.indices.reduce(into: []) { set, number in
      if values[number]?.isEmptyValue != false { set.insert(ValueSet(number)) }
    }
  }

  private func set(givenAs value: JSON?) -> ValueSet {
    values.indices.reduce(into: []) { set, number in
      if Agreement.holds(values[number], value, for: member) { set.insert(ValueSet(number)) }
    }
  }
}
