import PlumbJSON

/// A place of a document and what a rule has to say about it.
package struct LintFinding: Sendable {
  package let place: DocumentPlace
  /// What is wrong: lower case, no full stop.
  package let message: String
  /// How to mend it; empty where the rule's own advice says it.
  package let hint: String

  init(_ place: DocumentPlace, _ message: String, hint: String = "") {
    self.place = place
    self.message = message
    self.hint = hint
  }

  init(_ node: DocumentNode, _ message: String, hint: String = "") {
    self.init(node.place, message, hint: hint)
  }
}
