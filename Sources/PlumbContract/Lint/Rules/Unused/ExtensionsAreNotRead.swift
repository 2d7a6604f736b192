import PlumbJSON

extension LintRule {
  static let extensionsAreNotRead = LintRule(
    .unused, "extensions-are-not-read",
    title: "No extension but x-plumb stands in the document.",
    why: "Extensions of other tools mean nothing to plumb; each name is listed once.",
    mend: "Say what plumb should know in x-plumb, in the document or in an overlay (--rules).",
    examples: .operation(
      good: #"{"responses": {}, "x-plumb": {"source": "Pets"}}"#,
      bad: #"{"responses": {}, "x-team": "pets"}"#)
  ) { subject in
    var places: [TextKey: (first: DocumentNode, count: Int)] = [:]
    var order: [TextKey] = []
    for node in subject.survey.extensions {
      let name = TextKey(node.pointer.tokens.last ?? "")
      guard name.text != "x-plumb" else { continue }
      if places[name] == nil { order.append(name) }
      places[name] = (places[name]?.first ?? node, (places[name]?.count ?? 0) + 1)
    }
    return order.compactMap { name in
      places[name].map { place in
        LintFinding(
          place.first,
          "'\(name.text)' is not read (\(place.count) \(place.count == 1 ? "place" : "places"))")
      }
    }
  }
}
