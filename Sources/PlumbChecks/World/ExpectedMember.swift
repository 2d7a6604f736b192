package import PlumbContract
package import PlumbJSON

/// What a member of a resource must hold, and why.
package struct ExpectedMember: Sendable {
  package enum Value: Sendable {
    /// The documentation lets it hold whatever its schema allows.
    case anything
    /// This value; nil means null or absent.
    case exactly(JSON?)
    /// One of these; nil means null or absent.
    case oneOf([JSON?])
    /// This content where it is shown at all, which it need not be.
    case ifShown(JSON)
    /// A time that is not before this one, and after it where `strictly`.
    case later(than: Timestamp, strictly: Bool)
  }

  /// Where the expectation comes from.
  package enum Origin: Hashable, Sendable {
    case identity
    case givenOnCreate, defaulted, shownByCreate
    case givenOnUpdate, repeatedOnUpdate, leftOutOfUpdate, shownByUpdate
    case immutable
    case touched
    /// The id of a part that the resource created for itself.
    case owned
    case looked
  }

  package let member: Member
  package internal(set) var value: Value
  package internal(set) var origin: Origin
  /// What it held, or would hold by itself, had the write not named it.
  package internal(set) var otherwise: JSON?
  /// What a patch says of it, where that is only a part of the whole that is expected.
  package internal(set) var named: JSON?
  /// Whether the write was made to try this very value.
  package internal(set) var isTried = false
  /// Whether the answer to the write itself has shown it.
  package internal(set) var isEchoed = false
  /// Whether a read or a list has shown it since.
  package internal(set) var isConfirmed = false

  init(
    member: Member, value: Value, origin: Origin, otherwise: JSON? = nil, isTried: Bool = false,
    named: JSON? = nil
  ) {
    self.member = member
    self.value = value
    self.origin = origin
    self.otherwise = otherwise
    self.isTried = isTried
    self.named = named
  }
}

extension ExpectedMember {
  /// The values that it can hold at present, nil where nothing is known of them.
  var possibleValues: [JSON?]? {
    switch value {
    case .exactly(let value): [value]
    case .oneOf(let values): values
    case .anything, .ifShown, .later: nil
    }
  }

  /// Lets a time move on without having to: something near the resource was written.
  mutating func relaxTime() {
    guard !member.touchedBy.isEmpty, case .exactly(let value) = value else { return }
    self.value =
      value?.string.flatMap(Timestamp.init).map { .later(than: $0, strictly: false) } ?? .anything
    (isEchoed, isConfirmed, origin) = (false, false, .touched)
  }
}

extension Member {
  /// Whether the value stays as it is until somebody writes it.
  ///
  /// Members that the server keeps moving by itself, expansions of other resources, and secrets (which a server may
  /// mask) are not held to what they were.
  var isStable: Bool {
    !(isReadOnly && touchedBy.isEmpty && !isImmutable) && expands == nil && !isSecret
  }
}
