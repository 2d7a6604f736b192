/// How binding a promise is.
package enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
  /// A hint.
  case may
  /// Inferred: a convention, or a SHOULD of an RFC.
  case should
  /// The documentation says so, or a MUST of an RFC.
  case must

  package static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .may: 0
    case .should: 1
    case .must: 2
    }
  }
}
