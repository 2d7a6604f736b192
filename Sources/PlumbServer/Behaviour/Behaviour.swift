import PlumbContract
import PlumbHTTP
import PlumbJSON

/// The joints of the server at which it can be made to misbehave; without hooks it does what the contract says.
///
/// Hooks of one joint run in the order in which they were added, so that several faults can be had at once.
package struct Behaviour: Sendable {
  /// Which broken rules of a request are let pass.
  var overlooks: [@Sendable (InputViolation, Operation) -> Bool] = []
  /// What a create, update or patch is about to store; a hook that throws makes the server fail.
  var writes: [@Sendable (inout Write) throws -> Void] = []
  /// Whether a deletion leaves the item where it is, and says that it is gone.
  var spares: [@Sendable (Operation) -> Bool] = []
  /// A representation before it is shown.
  var shows: [@Sendable (inout JSONObject, Operation) -> Void] = []
  /// A response to an operation before it is sent, whatever its status.
  var replies: [@Sendable (inout HTTPResponse, Operation) -> Void] = []

  /// What an operation is about to store.
  struct Write: Sendable {
    let operation: Operation
    /// The body as it was accepted.
    let given: JSONObject
    /// The item before, nil for a new one.
    let before: JSONObject?
    /// The item as it will be stored.
    var after: JSONObject
  }

  /// A failure of the server itself.
  struct Breakdown: Error, CustomStringConvertible {
    var description: String
  }

  package init() {}
}
