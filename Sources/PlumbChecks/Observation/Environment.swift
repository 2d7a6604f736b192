import PlumbHTTP
import PlumbJournal

/// Answers that speak of the way to the server, or of its load, and not of what was asked.
package enum Environment {
  /// 429, a 503 that says when to come back, and what gateways answer for a server that they cannot reach.
  package static func isUnavailable(_ observation: Observation) -> Bool {
    guard let response = observation.response else { return false }
    switch response.status {
    case 429, 502, 504: return true
    // To several requests at once a server may say that they are too many, and not when there will be fewer.
    case 503: return response.fields["Retry-After"] != nil || observation.step.lane != nil
    default: return false
    }
  }
}

extension Observation {
  /// The status with its reason, as on the wire: `404 Not Found`.
  package var statusText: String {
    guard let response else { return "no response" }
    return response.reason.isEmpty
      ? String(response.status) : "\(response.status) \(response.reason)"
  }
}
