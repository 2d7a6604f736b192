import PlumbJSON
import PlumbSchema

/// Formats that allow every text: one is for secrets, the other for bytes.
private let free = ["password", "binary"]

extension LintRule {
  static let formatsAreKnown = LintRule(
    .unused, "formats-are-known",
    title: "Every format is one that plumb can tell valid from invalid.",
    why:
      "A value of another format is not checked, nor made to break it; each name is listed once.",
    mend: "Say by a pattern what the values look like.",
    examples: .schema(
      good: #"{"type": "string", "format": "date"}"#,
      bad: #"{"type": "string", "format": "phone"}"#)
  ) { subject in
    firstPlaces(
      of: subject.survey.sites(.schema).compactMap { $0.node.member("format") }
        .compactMap { node in node.value.string.map { (name: $0, node: node) } }
        .filter { Format(name: $0.name) == nil && !free.contains($0.name) }
    ) { "the format '\($0)' is not checked" }
  }
}

/// One finding for each name, at the first of its places, with how many there are.
func firstPlaces(
  of names: [(name: String, node: DocumentNode)], saying message: (String) -> String
) -> [LintFinding] {
  var places: [TextKey: (first: DocumentNode, count: Int)] = [:]
  var order: [TextKey] = []
  for (name, node) in names {
    let key = TextKey(name)
    if places[key] == nil { order.append(key) }
    places[key] = (places[key]?.first ?? node, (places[key]?.count ?? 0) + 1)
  }
  return order.compactMap { key in
    places[key].map { place in
      let count = "\(place.count) \(place.count == 1 ? "place" : "places")"
      return LintFinding(place.first, message(key.text) + " (\(count))")
    }
  }
}
