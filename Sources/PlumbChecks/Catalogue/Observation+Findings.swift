import PlumbContract
import PlumbJSON

extension Observation {
  /// Findings for every mismatch of a kind, in the words that all of them share.
  ///
  /// A place that breaks its schema is the affair of body-matches-schema alone.
  package func findings(of kind: Mismatch.Kind) -> [Finding] {
    let candidates = mismatches.filter { $0.kind == kind }
    guard !candidates.isEmpty else { return [] }
    let broken = schemaFindings.filter { !$0.isUnset }.map(\.finding)
    return candidates.filter { mismatch in
      !broken.contains { $0.explains(mismatch) }
    }.map { mismatch in
      Finding(
        place: mismatch.place, expected: mismatch.expected, actual: mismatch.actual,
        promise: mismatch.promise)
    }
  }
}

extension Finding {
  /// Whether a mismatch is at the very place of this violation of a schema, or at the member that it misses.
  fileprivate func explains(_ mismatch: Mismatch) -> Bool {
    if place.hasSameCodePoints(as: mismatch.place) { return true }
    guard let slash = mismatch.place.lastIndex(of: "/"),
      place.hasSameCodePoints(as: String(mismatch.place[..<slash]))
    else { return false }
    let name = String(mismatch.place[slash...].dropFirst())
    return expected.hasSameCodePoints(as: "the member \(JSON.string(name).brief)")
  }
}
