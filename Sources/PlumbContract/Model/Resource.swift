package import PlumbSchema

/// A collection path and its item path with their operations.
package struct Resource: Sendable {
  /// What happens to what refers to a resource when it is deleted.
  package enum DeletionOfReferenced: String, Hashable, Sendable, CaseIterable {
    case restrict, cascade, setNull
    /// Any of them conforms.
    case unspecified
  }

  package var name: String
  /// Has no operations here: its ids come from elsewhere.
  package var isExternal: Bool
  package var collectionPath: String
  package var itemPath: String
  /// The member that holds the id.
  package var idMember: String
  /// Indices into `Contract.operations`.
  package var operations: [Operation.Role.Action: Int]
  /// The schema of one representation.
  package var representation: SchemaID?
  /// The members of one representation.
  package var members: [Member]
  package var onDeleteReferenced: DeletionOfReferenced
  package var consistency = Consistency()
  package var promise: Promise
}

extension Resource {
  package func member(_ name: String) -> Member? {
    members.first { $0.name == name }
  }
}

extension Contract {
  /// The operation that does `action` to `resource`, if the API has it.
  package func operation(_ action: Operation.Role.Action, of resource: Resource) -> Operation? {
    resource.operations[action].map { operations[$0] }
  }
}
