import PlumbJSON

/// The members that a JSON patch changes, and of which of them it can be said what they hold afterwards.
struct TouchedMembers {
  private var clear: Set<[Unicode.Scalar]> = []
  private var isWhole = false
  private(set) var unclear: [String] = []

  /// `isDoubted` tells of which members it is not known what they held before.
  init(by patch: JSON, doubting isDoubted: (String) -> Bool) {
    for operation in patch.array ?? [] {
      let places = [operation["path"], operation["from"]].map {
        $0?.string.flatMap(JSONPointer.init(parsing:))?.tokens
      }
      guard let name = operation["op"]?.string, name != "test", let target = places[0] else {
        continue
      }
      guard let member = target.first else {
        isWhole = true
        continue
      }
      // What a copy or a move puts there is known where its source is.
      let isTold =
        isKnown(places[1], isDoubted) && (target.count == 1 || isKnown(target, isDoubted))
      if name == "move", let source = places[1], let member = source.first {
        note(member, isClear: source.count == 1 || isKnown(source, isDoubted))
      }
      note(member, isClear: isTold)
    }
  }

  private func isKnown(_ place: [String]?, _ isDoubted: (String) -> Bool) -> Bool {
    guard let member = place?.first else { return true }
    let isUnclear = unclear.contains { $0.hasSameCodePoints(as: member) }
    return isClear(member) || !isUnclear && !isDoubted(member)
  }

  private mutating func note(_ member: String, isClear: Bool) {
    let scalars = Array(member.unicodeScalars)
    unclear.removeAll { $0.hasSameCodePoints(as: member) }
    if isClear {
      clear.insert(scalars)
    } else {
      clear.remove(scalars)
      unclear.append(member)
    }
  }

  /// Whether the patch changes a member, and it is known to what.
  func isClear(_ member: String) -> Bool {
    isWhole || clear.contains(Array(member.unicodeScalars))
  }
}
