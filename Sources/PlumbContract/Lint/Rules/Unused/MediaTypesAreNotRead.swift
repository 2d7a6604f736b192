import PlumbJSON

extension LintRule {
  static let mediaTypesAreNotRead = LintRule(
    .unused, "media-types-are-not-read",
    title: "Every body has a JSON form.",
    why: "Bodies of other types are checked for their type and length, not for what is in them.",
    mend: "Offer application/json beside it where that makes sense.",
    examples: .operation(
      good: #"{"responses": {"200": {"description": "", "content": {"application/json": {}}}}}"#,
      bad: #"{"responses": {"200": {"description": "", "content": {"application/xml": {}}}}}"#)
  ) { subject in
    subject.survey.sites(.mediaType).compactMap { site in
      let name = site.node.pointer.tokens.last ?? ""
      guard !MediaTypeName(name).isJSON,
        site.node.value["schema"] != nil || !hasJSON(beside: site, subject)
      else { return nil }
      return LintFinding(site.node, "what a body of type \(name) holds is not checked")
    }
  }
}

private func hasJSON(beside site: Survey.Site, _ subject: LintSubject) -> Bool {
  let content = site.node.pointer.parent.flatMap {
    subject.value(at: DocumentPlace(document: site.node.document, pointer: $0))
  }
  return content?.object?.names.contains { MediaTypeName($0).isJSON } ?? false
}
