package import PlumbJSON

/// How values of a response lead to another operation (OpenAPI 3.1.1 §4.8.20); kept, not followed.
package struct Link: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    /// An `operationId` of this document.
    case name(String)
    /// A URI reference to an operation.
    case reference(String)
  }

  package var name: String
  package var target: Target
  /// Parameters of the target by name: a value, or a runtime expression such as `$response.body#/id`.
  package var parameters: JSONObject
  package var body: JSON?
}
