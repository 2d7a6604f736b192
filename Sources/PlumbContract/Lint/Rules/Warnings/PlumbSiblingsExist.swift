import PlumbJSON

extension LintRule {
  static let plumbSiblingsExist = LintRule(
    .warning, "plumb-siblings-exist",
    title: "Every sibling that x-plumb names is a property of the same object.",
    why: "A rule about a member that does not exist never applies, and checks nothing.",
    mend: "Name a property that stands beside this one.",
    examples: .schema(
      good: """
        {"properties": {"kind": {"type": "string"}, "iban": {"type": "string",
         "x-plumb": {"availableWhen": {"kind": "transfer"}}}}}
        """,
      bad: """
        {"properties": {"kind": {"type": "string"}, "iban": {"type": "string",
         "x-plumb": {"availableWhen": {"kin": "transfer"}}}}}
        """)
  ) { subject in
    subject.survey.sites(.schema).flatMap { site -> [LintFinding] in
      // Parts of a composition may speak of what their neighbours describe.
      guard let properties = site.node.member("properties"), !site.isComposed else { return [] }
      let names = properties.value.object?.names ?? []
      return properties.members.compactMap { $0.node.plumb }.flatMap(siblings).filter {
        properties.value[$0.name] == nil
      }.map { name, node in
        LintFinding(
          node, "there is no property '\(name)' beside this one",
          hint: closest(to: name, among: names).map { "did you mean '\($0)'?" } ?? "")
      }
    }
  }
}

/// The siblings that the words of a property name, each with where it is named.
private func siblings(of plumb: DocumentNode) -> [(name: String, node: DocumentNode)] {
  let single = [plumb.member("expands"), plumb.member("references")?.member("by")]
    .compactMap(\.self).compactMap { node in node.value.string.map { (name: $0, node: node) } }
  return single + (plumb.member("availableWhen")?.members ?? [])
}
