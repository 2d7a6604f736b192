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
    let schemas = Set(subject.survey.sites(.schema).map(\.node.place))
    let parameters = Set(subject.survey.sites(.parameter).map(\.node.place))
    let operations = Set(subject.survey.sites(.operation).map(\.node.place))
    let notes = subject.survey.extensions.filter { $0.pointer.tokens.last == "x-plumb" }
    return notes.flatMap { node in
      guard node.value.object != nil else {
        return [LintFinding(node, "expected an object, found \(described(node.value))")]
      }
      let words = everywhere + particularWords(for: node, schemas, parameters, operations)
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
private func particularWords(
  for node: DocumentNode, _ schemas: Set<DocumentPlace>, _ parameters: Set<DocumentPlace>,
  _ operations: Set<DocumentPlace>
) -> [String] {
  let owner = DocumentPlace(document: node.document, pointer: node.pointer.parent ?? JSONPointer())
  if parameters.contains(owner) { return ["expands"] }
  if schemas.contains(owner) {
    return ["references", "expands", "immutable", "touchedBy", "availableWhen", "owned"]
  }
  if operations.contains(owner) { return ["expectedStatuses", "items", "paging", "item"] }
  let isRoot = owner.document.isEmpty && owner.pointer.tokens.isEmpty
  return isRoot
    ? ["resources", "clockSkew", "consistency", "settlesWithin", "expectedStatuses", "readings"]
    : []
}
