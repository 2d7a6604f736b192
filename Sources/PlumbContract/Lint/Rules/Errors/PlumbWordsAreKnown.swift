import PlumbJSON

/// The words of `x-plumb` that may stand anywhere.
private let everywhere = ["source", "basis", "because"]

extension LintRule {
  static let plumbWordsAreKnown = LintRule(
    .error, "plumb-words-are-known",
    title: "Every word in x-plumb is one that plumb has for its place.",
    why: "A misspelt word changes nothing, and what it was to say is not checked.",
    mend: "Specs/README.md lists the words and where they stand.",
    examples: .schema(
      good: #"{"properties": {"shop": {"type": "string", "x-plumb": {"immutable": true}}}}"#,
      bad: #"{"properties": {"shop": {"type": "string", "x-plumb": {"imutable": true}}}}"#)
  ) { subject in
    subject.survey.extensions.filter { $0.pointer.tokens.last == "x-plumb" }.flatMap { node in
      guard node.value.object != nil else {
        return [LintFinding(node, "expected an object, found \(described(node.value))")]
      }
      let words = everywhere + particularWords(at: node.pointer, in: subject)
      return node.members.filter { member in !words.contains { $0 == member.name } }.map {
        LintFinding(
          $0.node, "plumb has no word '\($0.name)' here",
          hint: closest(to: $0.name, among: words).map { "did you mean '\($0)'?" }
            ?? "words here: " + words.joined(separator: ", "))
      }
    }
  }
}

/// The words that an `x-plumb` may hold because of what it stands in.
private func particularWords(at pointer: JSONPointer, in subject: LintSubject) -> [String] {
  guard let owner = pointer.parent, !owner.tokens.isEmpty else {
    return ["resources", "clockSkew", "readings"]
  }
  if owner.tokens.dropLast().last == "parameters" { return ["expands"] }
  let isSchema = subject.survey.sites(.schema).contains { $0.node.pointer == owner }
  return isSchema
    ? ["references", "expands", "immutable", "touchedBy", "availableWhen", "owned"] : []
}
