import PlumbContract
import PlumbJSON

extension TrackedResource {
  /// Every member of a representation that is not what it must be.
  func differences(
    from representation: Representation, isListed: Bool, latest: Double
  ) -> [Mismatch] {
    expected.flatMap { expectation -> [Mismatch] in
      let actual = representation.object[expectation.member.name]
      guard actual != nil || representation.isWhole else { return [] }
      let place = representation.place + "/" + expectation.member.name
      func mismatch(_ kind: Mismatch.Kind, expected: String) -> Mismatch {
        Mismatch(
          kind: kind, place: place, expected: expected,
          actual: actual.map(\.brief) ?? "no such member", promise: expectation.member.promise)
      }
      var found: [Mismatch] = []
      if let wanted = expectation.complaint(about: actual) {
        let kind = kind(of: expectation, shown: actual, isListed: isListed)
        found.append(mismatch(kind, expected: wanted))
      }
      if !expectation.member.touchedBy.isEmpty,
        let time = actual?.string.flatMap(Timestamp.init), time.interval > latest
      {
        found.append(mismatch(.timeAhead, expected: "a time that is not in the future"))
      }
      return found
    }
  }

  /// Which promise a difference breaks: the one of the last thing that happened to the resource.
  private func kind(
    of expectation: ExpectedMember, shown: JSON?, isListed: Bool
  ) -> Mismatch.Kind {
    if let alteration = alteration(of: expectation, to: shown) { return alteration }
    if expectation.isConfirmed || expectation.isEchoed {
      switch disturbances.kind(ofChangeTo: shown, as: expectation.member.name) {
      case .refused: return expectation.member.isImmutable ? .immutable : .refusedChange
      case .otherUpdated: return .otherUpdated
      case .otherDeleted: return .otherDeleted
      case nil: break
      }
    }
    if !expectation.member.touchedBy.isEmpty {
      return expectation.origin == .touched && !expectation.isEchoed ? .timeNotMoved : .timeMoved
    }
    if expectation.isConfirmed { return isListed ? .listedDifferently : .unaskedChange }
    switch expectation.origin {
    case .identity: return .identity
    case .givenOnCreate: return .givenOnCreate
    case .defaulted: return .defaulted
    case .shownByCreate: return .shownByCreate
    case .givenOnUpdate, .shownByUpdate:
      // What the patch names is there: the rest of the object is what got lost.
      let isNamedKept = expectation.named.map {
        Agreement.holds(MergePatch.applied($0, to: .null), shown, for: expectation.member)
      }
      return isNamedKept == true ? .leftOutOfUpdate : .givenOnUpdate
    case .repeatedOnUpdate: return .repeatedUpdate
    case .leftOutOfUpdate: return .leftOutOfUpdate
    case .immutable: return .immutable
    case .touched: return .timeNotMoved
    case .owned: return .ownedReplaced
    case .looked: return .unaskedChange
    }
  }

  /// Whether what a write gave is still to be seen in what is shown, changed on its way.
  private func alteration(of expectation: ExpectedMember, to shown: JSON?) -> Mismatch.Kind? {
    let origins: [ExpectedMember.Origin] = [.givenOnCreate, .givenOnUpdate]
    guard origins.contains(expectation.origin), !expectation.isConfirmed,
      case .exactly(let given?) = expectation.value, let shown,
      !Agreement.holds(expectation.otherwise, shown, for: expectation.member)
    else { return nil }
    return Alteration.kind(from: given, to: shown, isTried: expectation.isTried)
  }

  /// Remembers what was shown, so that later responses are held to it and one defect is reported once.
  mutating func adopt(
    _ representation: Representation, besides broken: [String], isLook: Bool
  ) {
    var object = representation.object
    for name in broken { object[name] = shown?[name] }
    for index in expected.indices {
      let member = expected[index].member
      let actual = object[member.name]
      guard actual != nil || representation.isWhole,
        !broken.contains(where: { $0.hasSameCodePoints(as: member.name) })
      else { continue }
      switch expected[index].value {
      case .anything:
        guard expected[index].origin != .identity, member.isStable || !member.touchedBy.isEmpty
        else { continue }
        expected[index].value = .exactly(actual)
        if expected[index].origin != .touched {
          expected[index].origin = isLook ? .looked : expected[index].origin
        }
      case .exactly(let value):
        if !Agreement.holds(value, actual, for: member) { expected[index].value = .exactly(actual) }
      case .oneOf, .later: expected[index].value = .exactly(actual)
      case .ifShown(let value):
        // What is not there is not asked for; what is there, and other, is said once.
        if let actual, !actual.isNull, !Agreement.holds(value, actual, for: member) {
          expected[index].value = .ifShown(actual)
        }
      }
      expected[index].isEchoed = true
      if isLook { expected[index].isConfirmed = true }
    }
    shown = representation.isWhole ? object : (shown ?? JSONObject()).merging(object)
    if isLook { disturbances = Disturbances() }
  }
}

extension ExpectedMember {
  /// What was expected, in words, where `actual` is not it; nil where it is.
  func complaint(about actual: JSON?) -> String? {
    switch value {
    case .anything: return nil
    case .exactly(let value):
      return Agreement.holds(value, actual, for: member)
        ? nil : value.map(\.brief) ?? "null or nothing"
    case .oneOf(let values):
      // What has nothing for null has an empty value for it.
      if values.contains(nil), actual?.isEmptyValue == true { return nil }
      guard !values.contains(where: { Agreement.holds($0, actual, for: member) }) else {
        return nil
      }
      var words: [String] = []
      for value in values.map({ $0.map(\.brief) ?? "null or nothing" })
      where !words.contains(value) { words.append(value) }
      return words.joined(separator: " or ")
    case .ifShown(let value):
      guard let actual, !actual.isNull else { return nil }
      return Agreement.holds(value, actual, for: member) ? nil : value.brief
    case .later(let time, let strictly):
      guard let shown = actual?.string.flatMap(Timestamp.init) else { return nil }
      // Rounded down to a coarser measure than the one before, it may seem to lie before that.
      let rounding = shown.resolution > time.resolution ? shown.resolution : 0
      if shown < time, shown.interval + rounding <= time.interval {
        return "a time that is not before the one shown earlier"
      }
      // A clock of minutes need not have moved.
      return strictly && shown == time && time.resolution < 60
        ? "a time after the one shown before the update" : nil
    }
  }
}

extension JSON {
  /// The value as compact JSON, cut where it is long.
  package var brief: String {
    let text = self.text(.compact)
    guard text.utf8.count > 120 else { return text }
    return text.prefix(100) + "… (\(text.utf8.count) bytes)"
  }
}

extension JSONObject {
  /// The members of both; where both have one of a name, the other's.
  fileprivate func merging(_ other: JSONObject) -> JSONObject {
    var merged = self
    for member in other.members { merged[member.name] = member.value }
    return merged
  }
}
