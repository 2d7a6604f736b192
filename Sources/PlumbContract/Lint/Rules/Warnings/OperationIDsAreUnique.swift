import PlumbJSON

extension LintRule {
  static let operationIDsAreUnique = LintRule(
    .warning, "operation-ids-are-unique",
    title: "Every operationId names one operation.",
    why: "Links and generated clients find operations by it.",
    mend: "Give each operation an id of its own.",
    examples: .document(
      good: #""paths": {"/a": {"get": {"operationId": "a"}}, "/b": {"get": {"operationId": "b"}}}"#,
      bad: #""paths": {"/a": {"get": {"operationId": "a"}}, "/b": {"get": {"operationId": "a"}}}"#)
  ) { subject in
    var owners: [TextKey: DocumentNode] = [:]
    return subject.survey.sites(.operation).compactMap { site in
      guard let node = site.node.member("operationId"), let name = node.value.string else {
        return nil
      }
      guard let first = owners[TextKey(name)] else {
        owners[TextKey(name)] = site.node
        return nil
      }
      return LintFinding(node, "'\(name)' is already the id of \(first.pointer.fragment)")
    }
  }
}
