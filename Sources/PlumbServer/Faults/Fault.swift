package import PlumbContract

/// A named defect that the server can be told to have: one small, realistic departure from the contract.
///
/// A new one is one value in the list of its kind.
package struct Fault: Sendable {
  /// Lowercase words joined by hyphens.
  package let name: String
  package let family: Family
  /// The check that a server with this fault fails, by its id.
  package let breaks: String
  /// One sentence that says what the server then does wrong.
  package let title: String
  /// Chooses the operation and member by rule, and says how the server misbehaves there; nil where a contract has
  /// nothing that could be broken in this way.
  let planting: @Sendable (Contract) -> Planting?

  init(
    _ name: String, _ family: Family, breaks: String, _ title: String,
    planting: @escaping @Sendable (Contract) -> Planting?
  ) {
    self.name = name
    self.family = family
    self.breaks = breaks
    self.title = title
    self.planting = planting
  }

  /// What kind of promise a fault breaks.
  package enum Family: String, Hashable, Sendable, CaseIterable {
    case status, shape, input, credentials, life, references
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
      self.init(place: Place(operation: operation.key, member: member), edit: edit)
    }

    init(place: Place, edit: @escaping @Sendable (inout Behaviour) -> Void) {
      self.place = place
      self.edit = edit
    }
  }
}

extension Fault {
  /// In the order in which they are listed.
  package static let all: [Fault] = Family.allCases.flatMap(\.faults)

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
