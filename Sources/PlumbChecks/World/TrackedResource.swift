import PlumbContract
package import PlumbJSON
package import PlumbJournal

/// A resource that the case has created, and what it must now look like.
package struct TrackedResource: Sendable {
  package enum Existence: Hashable, Sendable {
    case exists, deleted
    /// A write ended without a clear answer, or its parent was deleted.
    case unknown
  }

  /// A tag, and the body that it was shown with.
  package struct Tagged: Hashable, Sendable {
    let tag: String
    let target: String
    let body: [UInt8]
  }

  package let variable: Variable
  /// The id as text.
  package let id: String
  /// The ids of what it lives below, outermost first; empty for most.
  package let scope: [String]
  /// The id as the server wrote it, a string or a number; nil where no body has shown it.
  var writtenID: JSON?
  /// Whether the server writes the id as a number.
  package var hasNumericID: Bool { writtenID?.number != nil }
  /// The path of the `Location` that came with the creation.
  package let location: String?
  /// The `ETag` with which it was last shown, as long as nothing has been written since.
  package internal(set) var entityTag: String?
  /// What the last tag stood for, whatever has been written since.
  package internal(set) var tagged: Tagged?
  /// The resource that created it as a part of its own.
  package let parent: Variable?
  package internal(set) var existence: Existence = .exists
  /// What each documented member must hold.
  package internal(set) var expected: [ExpectedMember]
  /// The last representation that the server showed.
  package internal(set) var shown: JSONObject?
  /// The body of the last accepted write.
  package internal(set) var given: JSONObject
  /// Whether that write was an update, so that the same update once more would have to change nothing.
  package internal(set) var isUpdated = false
  /// Whether that update was one in part, so that to give the same as a whole says more.
  package internal(set) var wasPatched = false
  /// Whether it was written by a request that should have been refused, so that it may be invalid itself.
  package internal(set) var isTainted = false
  package internal(set) var disturbances = Disturbances()
  /// The key of the operation that last created, changed or deleted it.
  package internal(set) var writtenBy: String?
  /// Seconds since 1970 when the answer to the last accepted write had come.
  package internal(set) var writtenAt: Double
}
