/// A case that failed, kept to be tried again: in a corpus, one file each.
package struct KeptCase: Hashable, Sendable {
  package var `case`: Case
  /// Title and version of the contract that it was made from.
  package var contract: String
  /// What it showed; what differs from run to run is left out of the file.
  package var deviation: Deviation

  package init(case: Case, contract: String, deviation: Deviation) {
    self.case = `case`
    self.contract = contract
    self.deviation = deviation
  }

  /// What cases of a corpus have in the place of their phase.
  package static let phase = "corpus"

  /// The case under an id of its own: the plan may hold the one it was made from.
  package var named: Case {
    var named = `case`
    named.id = "\(Self.phase)/\(deviation.fingerprint)/\(`case`.id)"
    named.phase = Self.phase
    return named
  }

  /// The id of a case without what says that it comes from a corpus.
  package static func plainID(_ id: String) -> String {
    let parts = id.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == phase ? String(parts[2]) : id
  }

  /// The case as it was before it came into a corpus; its id begins with its phase.
  package static func unnamed(_ planned: Case) -> Case {
    guard planned.phase == phase else { return planned }
    var unnamed = planned
    unnamed.id = plainID(planned.id)
    unnamed.phase = String(unnamed.id.prefix { $0 != "/" })
    return unnamed
  }

  /// The name of its file: equal deviations have one, whatever the run.
  package var fileName: String { "\(deviation.fingerprint).json" }
}
