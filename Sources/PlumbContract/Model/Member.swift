package import PlumbJSON
package import PlumbSchema

/// A member of an object and every rule that the contract has for it.
package struct Member: Sendable {
  package var name: String
  package var schema: SchemaID
  package var isRequired: Bool
  /// Set by the server: what a request gives for it may be ignored.
  package var isReadOnly: Bool
  /// Never written to a file, a terminal or an argument list (`format: password`, `writeOnly`).
  package var isSecret: Bool
  package var `default`: JSON?
  /// The documented form of a text, such as `uuid` or `date-time`.
  package var format: String?
  package var reference: Reference?
  /// Whether only the member's name tells that it is a reference.
  package var isReferenceInferred = false
  /// Whether a client says by this member of a body which resource it is to be, or is about.
  package var isOwnID = false
  /// The sibling that holds the id of what this object is the content of.
  package var expands: String?
  package var isImmutable: Bool
  /// The actions by which the server moves this time.
  package var touchedBy: [Operation.Role.Action]
  /// The values of siblings with which alone this member means anything; any of the values of each.
  package var availableWhen: [Condition]
  /// The resource that this embedded object creates or changes.
  package var owns: String?
  /// The members of the object, empty where it is none (or where it repeats itself).
  package var members: [Member]
  package var promise: Promise

  /// Whether its value is a matter of which resources there are.
  package var namesResource: Bool { reference != nil || isOwnID }

  /// A sibling and the values that it must have one of.
  package struct Condition: Hashable, Sendable {
    package var sibling: String
    package var values: [JSON]
  }
}

/// Which resource an id refers to.
package enum Reference: Hashable, Sendable {
  case resource(String)
  /// Decided by the value of a sibling.
  case selected(by: String, [Choice])

  /// A value of the selecting sibling and the resource it stands for.
  package struct Choice: Hashable, Sendable {
    package var value: String
    package var resource: String
  }

  /// The sibling that decides which resource the id refers to.
  package var selector: String? {
    if case .selected(let sibling, _) = self { sibling } else { nil }
  }

  /// Every resource that the id may refer to.
  package var resources: [String] {
    switch self {
    case .resource(let name): [name]
    case .selected(_, let choices): choices.map(\.resource)
    }
  }
}
