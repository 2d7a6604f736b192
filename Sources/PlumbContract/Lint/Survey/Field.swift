/// A member that an object of the document may have.
package struct Field: Sendable {
  /// What plumb does with it.
  package enum Use: Hashable, Sendable {
    /// It decides what is sent, expected or checked, or where something is found.
    case read
    /// It tells people something and promises nothing.
    case told
    /// A rule of its own lists it, or what it stands in.
    case listed(by: String)
    /// It promises something that plumb does not look at: why.
    case unread(String)
  }

  package let name: String
  package let use: Use
  let shape: Shape
  let isRequired: Bool

  init(_ name: String, _ shape: Shape, isRequired: Bool = false, _ use: Use = .read) {
    self.name = name
    self.shape = shape
    self.isRequired = isRequired
    self.use = use
  }
}

extension ObjectKind {
  /// The members that the object may have, with what plumb does with each; empty where any name may stand.
  package var members: [Field] { fields ?? [] }
}
