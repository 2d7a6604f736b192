/// The statuses by which a server keeps a check on an operation, in place of those that the check expects by itself.
package struct ExpectedStatuses: Sendable {
  /// The check's id, such as `invalid-input-is-refused`.
  package var check: String
  package var statuses: [DocumentedResponse.Status]
  /// Who says so.
  package var promise: Promise
}

extension Operation {
  /// What the contract says of the statuses that a check is to expect here; nil where it leaves that to the check.
  package func expectedStatuses(of check: String) -> ExpectedStatuses? {
    expectedStatuses.first { $0.check == check }
  }
}

extension ExpectedStatuses {
  package func include(_ status: Int) -> Bool {
    statuses.contains { $0.covers(status) }
  }

  /// `400 or 4XX`.
  package var text: String { statuses.map(\.description).joined(separator: " or ") }
}
