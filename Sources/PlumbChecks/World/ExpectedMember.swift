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
  /// Whether the answer to the write itself has shown it.
  package internal(set) var isEchoed = false
  /// Whether a read or a list has shown it since.
  package internal(set) var isConfirmed = false
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
