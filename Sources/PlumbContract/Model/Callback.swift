/// Requests that the server sends to its client in answer to an operation (OpenAPI 3.1.1 §4.8.18); kept, not run.
package struct Callback: Sendable {
  package var name: String
  /// Where they are sent: a URL with runtime expressions, such as `{$request.body#/url}`.
  package var expression: String
  package var operations: [Operation]
}
