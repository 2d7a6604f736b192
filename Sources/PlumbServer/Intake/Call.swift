import PlumbHTTP

/// A request that was matched with an operation.
struct Call: Sendable {
  let request: HTTPRequest
  let target: HTTPTarget
  /// What stands in the holes of the path, in its order.
  let arguments: [(name: String, value: String)]
  let operation: PlannedOperation
}
