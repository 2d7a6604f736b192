import PlumbJSON

extension LintRule {
  static let securityIsStated = LintRule(
    .silence, "security-is-stated",
    title: "Every operation says which credential it needs, or that it needs none.",
    why: "An integrator has to find out by trial whether a call without credential is let in.",
    mend:
      "Add security to the document or the operation; \"security\": [] says that none is needed.",
    examples: .document(
      good: #""security": [], "paths": {"/pets": {"get": {}}}"#,
      bad: #""paths": {"/pets": {"get": {}}}"#)
  ) { subject in
    guard subject.root.value["security"] == nil else { return [] }
    return subject.operations.filter { $0.node.value["security"] == nil }.map {
      LintFinding($0.node, "\($0.key) does not say whether it needs a credential")
    }
  }
}
