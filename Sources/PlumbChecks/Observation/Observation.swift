package import PlumbContract
package import PlumbHTTP
package import PlumbJSON
package import PlumbJournal
package import PlumbSchema

/// What a check sees of one exchange: what was planned, what came back, and what was known before.
package struct Observation: Sendable {
  package let contract: Contract
  /// The documented operation that was called, nil where the request belongs to none.
  package let operation: Operation?
  package let step: Step
  /// What went over the wire, secrets included.
  package let exchange: Exchange
  /// The document that was sent, slots filled in; nil where the body is none.
  package let sent: JSON?
  package let body: ResponseBody
  /// The representations of resources that the response shows, in its order.
  package let shown: [Representation]
  /// What was known of the case's resources before this exchange.
  package let world: World
  /// Where `shown` differs from what was written, or from what was seen before.
  package let mismatches: [Mismatch]
  /// Seconds since 1970 when the response had come.
  package let clock: Double
  /// What the body breaks of the schema that is documented for it; found once for all checks.
  package internal(set) var violations: [Violation] = []
}

extension Observation {
  package var response: HTTPResponse? { exchange.response }
  package var status: Int? { exchange.status }
  package var isSuccess: Bool { status.map { (200..<300).contains($0) } ?? false }
  package var isClientError: Bool { status.map { (400..<500).contains($0) } ?? false }

  /// The rule that the documentation has for the status that came.
  package var documented: DocumentedResponse? {
    status.flatMap { status in operation?.response(for: status) }
  }

  package var action: Operation.Role.Action? { operation?.role?.action }

  /// The resource of the case that the request addressed, as it was known before.
  package var subject: TrackedResource? { step.subject.flatMap { world[$0] } }

  /// Findings for every mismatch of a kind, in the words that all of them share.
  ///
  /// A place that breaks its schema is the affair of body-matches-schema alone.
  package func findings(of kind: Mismatch.Kind) -> [Finding] {
    let candidates = mismatches.filter { $0.kind == kind }
    guard !candidates.isEmpty else { return [] }
    let broken = schemaFindings.map(\.finding)
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
