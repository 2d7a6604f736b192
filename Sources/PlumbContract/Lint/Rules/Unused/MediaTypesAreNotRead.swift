import PlumbJSON

extension LintRule {
  static let mediaTypesAreNotRead = LintRule(
    .unused, "media-types-are-not-read",
    title: "Every body can be JSON, and that of a request a form.",
    why: "Bodies of other types are checked for their type and length, not for what is in them.",
    mend: "Offer application/json beside it where that makes sense.",
    examples: .operation(
      good: #"{"responses": {"200": {"description": "", "content": {"application/json": {}}}}}"#,
      bad: #"{"responses": {"200": {"description": "", "content": {"application/xml": {}}}}}"#)
  ) { subject in
    subject.survey.sites(.mediaType).compactMap { site in
      let name = site.node.pointer.tokens.last ?? ""
      guard !MediaTypeName(name).isJSON, !isMade(name, site, subject),
        site.node.value["schema"] != nil || !namesBeside(site, subject).contains(where: isJSON)
      else { return nil }
      return LintFinding(site.node, "what a body of type \(name) holds is not checked")
    }
  }
}

/// Whether requests are made in this type.
private func isMade(_ name: String, _ site: Survey.Site, _ subject: LintSubject) -> Bool {
  guard subject.isInRequest(site.node) else { return false }
  let names = namesBeside(site, subject)
  return names.map(MediaTypeName.init).documentIndex.map { names[$0] == name } ?? false
}

private func isJSON(_ name: String) -> Bool { MediaTypeName(name).isJSON }

private func namesBeside(_ site: Survey.Site, _ subject: LintSubject) -> [String] {
  let content = site.node.pointer.parent.flatMap {
    subject.value(at: DocumentPlace(document: site.node.document, pointer: $0))
  }
  return content?.object?.names ?? []
}
