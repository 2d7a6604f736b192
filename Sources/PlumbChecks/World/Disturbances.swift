import PlumbJSON

/// What has happened since a resource was last looked at that should have left it as it was.
package struct Disturbances: Hashable, Sendable {
  package enum Kind: CaseIterable, Hashable, Sendable {
    /// A write to it was refused.
    case refused
    case otherUpdated, otherDeleted
  }

  /// A request to blame for a change, should there be one.
  struct Suspect: Hashable, Sendable {
    let kind: Kind
    /// The key of its operation.
    let operation: String
    /// Whether it was about a resource of the same name.
    let isKindred: Bool
    /// Its body.
    let given: JSONObject?
  }

  /// In the order of their requests.
  private var suspects: [Suspect] = []

  package func contains(_ kind: Kind) -> Bool { suspects.contains { $0.kind == kind } }

  /// The key of the operation to blame for a change of that kind: the last one, but of updates rather one of resources
  /// of the same name.
  package func operation(of kind: Kind) -> String? {
    let ofKind = suspects.filter { $0.kind == kind }
    let likely = kind == .otherUpdated ? ofKind.last(where: \.isKindred) : nil
    return (likely ?? ofKind.last)?.operation
  }

  /// What kind of request has most likely changed a member to what is shown: one that gave this very value, or else
  /// the one that was nearest to the resource.
  func kind(ofChangeTo shown: JSON?, as name: String) -> Kind? {
    let giving = shown.flatMap { shown in suspects.last { $0.given?[name] == shown } }
    return giving?.kind ?? Kind.allCases.first(where: contains)
  }

  mutating func insert(_ suspect: Suspect) { suspects.append(suspect) }
}
