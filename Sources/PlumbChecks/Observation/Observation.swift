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
  /// Seconds since 1970 when the response had come.
  package let clock: Double
  /// Where `shown` differs from what was written, or from what was seen before.
  package internal(set) var mismatches: [Mismatch] = []
  /// What the body breaks of the schema that is documented for it; found once for all checks.
  package internal(set) var violations: [Violation] = []
  /// All that was asked and answered in the case, where several clients have acted at the same time and all have ended.
  package internal(set) var history: History?
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
}
