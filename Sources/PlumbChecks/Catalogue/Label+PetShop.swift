import PlumbJSON
import PlumbJournal

extension Label {
  /// A label for examples: what was varied, where, and how.
  static func example(
    _ family: Family, _ constraint: String, _ place: String, _ kind: String, value: JSON? = nil,
    promise: String = "", source: String = "Pet shop", level: Level = .must
  ) -> Label {
    Label(
      family: family, constraint: constraint, place: place, kind: kind, value: value,
      promise: promise, source: source, level: level)
  }

  /// An id that no pet has ever had.
  static let neverExisted = example(.existence, "id", "path/id", "never-existed", level: .should)

  /// A path that the shop does not have.
  static let unknownPath = example(
    .unknownPath, "path", "path", "unknown", source: "RFC 9110 §15.5.5", level: .should)

  /// A method that the path does not have.
  static func method(_ name: String) -> Label {
    example(.method, "method", "method", "undocumented", value: .string(name), level: .should)
  }

  /// A request whose credential is not the right one.
  static func credential(_ kind: String) -> Label {
    example(.credential, "security", "header/Authorization", kind)
  }

  /// A pet's shop that is none.
  static func reference(_ kind: String) -> Label {
    example(.reference, "references", "body/shopId", kind, promise: "the id of a shop")
  }

  /// The id of a pet that an earlier scene has deleted.
  static let deleted = example(.existence, "id", "path/id", "deleted", level: .should)
}

extension Variable {
  /// The second pet of an example.
  static let secondPet = Variable(resource: "pets", ordinal: 2)
}
