/// A rule that a good document keeps, and everything that lint says about it.
package struct LintRule: Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It is no OpenAPI, or no use of plumb's words: the part cannot be used as meant.
    case error
    /// The document contradicts itself, or says what cannot be meant.
    case warning
    /// The document says nothing where an integrator has to know.
    case silence
    /// The document says something that plumb does not use.
    case unused
  }

  /// Stable: lower-case words joined by hyphens, true of a good document.
  package let id: String
  /// One sentence that is true of a good document.
  package let title: String
  package let kind: Kind
  package let why: String
  package let mend: String
  package let examples: LintExamples
  let judge: @Sendable (LintSubject) -> [LintFinding]

  init(
    _ kind: Kind, _ id: String, title: String, why: String, mend: String, examples: LintExamples,
    judge: @escaping @Sendable (LintSubject) -> [LintFinding]
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.why = why
    self.mend = mend
    self.examples = examples
    self.judge = judge
  }
}

/// A document that keeps a rule and one that breaks it, as JSON text; the tests hold the rule against both.
package struct LintExamples: Sendable {
  package let good: String
  package let bad: String

  /// Members of the document's root beside `openapi` and `info`.
  static func document(good: String, bad: String, version: String = "3.1.0") -> LintExamples {
    LintExamples(good: wrap(good, version), bad: wrap(bad, version))
  }

  /// The operation `GET /pets`.
  static func operation(good: String, bad: String) -> LintExamples {
    document(
      good: #""paths": {"/pets": {"get": \#(good)}}"#, bad: #""paths": {"/pets": {"get": \#(bad)}}"#
    )
  }

  /// The only schema of the components.
  static func schema(good: String, bad: String, version: String = "3.1.0") -> LintExamples {
    document(
      good: #""components": {"schemas": {"Pet": \#(good)}}"#,
      bad: #""components": {"schemas": {"Pet": \#(bad)}}"#, version: version)
  }

  private static func wrap(_ members: String, _ version: String) -> String {
    let info = #""info": {"title": "Pets", "version": "1"}"#
    return #"{"openapi": "\#(version)", \#(info), \#(members)}"#
  }
}
