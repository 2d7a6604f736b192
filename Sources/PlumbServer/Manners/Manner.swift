package import PlumbContract

/// A named way in which a server may differ from the reference server and keep its contract all the same.
///
/// What a manner does is left open by the documentation or by HTTP: a check that takes it for a deviation is wrong.
package struct Manner: Sendable {
  /// Lowercase words joined by hyphens.
  package let name: String
  /// One sentence that says what the server then does.
  package let title: String
  /// What leaves it open.
  package let because: String
  /// The checks that may point it out below level must: it conforms, and is unusual.
  package let draws: [String]
  private let edit: @Sendable (inout Behaviour, Contract) -> Bool

  /// A manner that means something in some contracts only: `edit` says whether in this one.
  init(
    _ name: String, _ title: String, because: String, draws: [String] = [],
    where edit: @escaping @Sendable (inout Behaviour, Contract) -> Bool
  ) {
    self.name = name
    self.title = title
    self.because = because
    self.draws = draws
    self.edit = edit
  }

  /// A manner of every server.
  init(
    _ name: String, _ title: String, because: String, draws: [String] = [],
    edit: @escaping @Sendable (inout Behaviour) -> Void
  ) {
    self.init(name, title, because: because, draws: draws) { behaviour, _ in
      edit(&behaviour)
      return true
    }
  }

  /// Gives a server of the contract this manner.
  ///
  /// - Returns: whether the contract has anything that it applies to.
  @discardableResult
  package func adopt(in behaviour: inout Behaviour, for contract: Contract) -> Bool {
    edit(&behaviour, contract)
  }
}

extension Manner {
  /// In the order in which they are listed.
  package static let all: [Manner] =
    refusing + writing + storing + paging + delivering + crowded

  package static func named(_ name: String) -> Manner? {
    all.first { $0.name == name }
  }
}
