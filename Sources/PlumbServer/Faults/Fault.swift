package import PlumbContract

/// A named defect that the server can be told to have: one small, realistic departure from the contract.
///
/// A new one is one file with one value and its line in `all`.
package struct Fault: Sendable {
  /// Lowercase words joined by hyphens.
  package let name: String
  /// One sentence that says what the server then does wrong.
  package let title: String
  package let family: Family
  /// The check that a server with this fault fails, by its id.
  package let breaks: String
  /// Chooses the operation and member by rule, and says how the server misbehaves there; nil where a contract has
  /// nothing that could be broken in this way.
  let planting: @Sendable (Contract) -> Planting?

  /// What kind of promise a fault breaks.
  package enum Family: String, Hashable, Sendable, CaseIterable {
    case status, shape, input, life, references, credentials
  }

  /// Where in a contract a fault sits.
  package struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The key of the operation, such as `POST /pets`.
    package let operation: String
    package let member: String?

    package var description: String { operation + (member.map { " › \($0)" } ?? "") }
  }

  /// A fault at its place.
  struct Planting: Sendable {
    let place: Place
    let edit: @Sendable (inout Behaviour) -> Void

    init(
      _ operation: Operation, _ member: String? = nil,
      edit: @escaping @Sendable (inout Behaviour) -> Void
    ) {
      place = Place(operation: operation.key, member: member)
      self.edit = edit
    }
  }
}

extension Fault {
  /// In the order in which they are listed.
  package static let all: [Fault] = [
    .exception, .wrongType, .undeclaredSuccess, .maximumIgnored, .enumIgnored, .requiredIgnored,
    .locationGone, .deleteKeeps, .partialUpdate, .updateNotIdempotent,
  ]

  package static func named(_ name: String) -> Fault? {
    all.first { $0.name == name }
  }

  /// Where the fault would sit, or nil where the contract has nothing that could be broken in this way.
  package func place(in contract: Contract) -> Place? {
    planting(contract)?.place
  }

  /// Gives a server of the contract this fault.
  ///
  /// - Returns: where it sits; nil where the contract has nothing that could be broken in this way.
  @discardableResult
  package func plant(in behaviour: inout Behaviour, for contract: Contract) -> Place? {
    guard let planting = planting(contract) else { return nil }
    planting.edit(&behaviour)
    return planting.place
  }
}
