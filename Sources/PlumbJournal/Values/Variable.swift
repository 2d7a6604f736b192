/// A resource of a case by name: the contract's resource and, where there are several, which one of them.
package struct Variable: Hashable, Sendable, CustomStringConvertible {
  /// The contract's name of the resource.
  package var resource: String
  /// 1 for the first of its kind in the case.
  package var ordinal: Int

  package init(resource: String, ordinal: Int = 1) {
    self.resource = resource
    self.ordinal = ordinal
  }

  package var description: String { ordinal == 1 ? resource : "\(resource)#\(ordinal)" }
}

/// A value that only the server's answers give, such as the id of a resource that the case has created.
package struct Slot: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case id
    /// The path of the `Location` that came with the creation.
    case location
    /// The `ETag` with which it was last shown.
    case entityTag
    /// What a member of the resource was last seen to hold.
    case member(String)
  }

  package var variable: Variable
  package var content: Content

  package init(_ variable: Variable, _ content: Content = .id) {
    self.variable = variable
    self.content = content
  }

  /// The text that stands for the value until it is known, such as `${voicebot.id}`.
  package var placeholder: String {
    switch content {
    case .id: "${\(variable).id}"
    case .location: "${\(variable).header.Location}"
    case .entityTag: "${\(variable).header.ETag}"
    case .member(let name): "${\(variable).body.\(name)}"
    }
  }
}
