import PlumbJSON

/// What to try where one of a list of values stands.
enum ValueCandidates {
  static func valid(_ values: [JSON], _ keyword: String) -> [Candidate] {
    values.map { Candidate(keyword, "value-" + name(of: $0), $0) }
  }

  static func invalid(_ values: [JSON], _ keyword: String) -> [Candidate] {
    var candidates = [Candidate(keyword, "unknown-value", unknown(beside: values))]
    func offer(_ kind: String, _ value: JSON) {
      if !values.contains(value) { candidates.append(Candidate(keyword, kind, value)) }
    }
    let texts = values.compactMap(\.string)
    for text in texts {
      for (kind, other) in [("upper", text.uppercased()), ("lower", text.lowercased())]
      where !other.hasSameCodePoints(as: text) {
        offer("near-miss-\(kind)-case-\(text)", .string(other))
        break
      }
    }
    if let text = texts.first(where: { !$0.isEmpty }) {
      offer("near-miss-trailing-space", .string(text + " "))
      offer("near-miss-leading-space", .string(" " + text))
      offer("near-miss-prefix", .string(String(text.unicodeScalars.dropLast())))
      offer("near-miss-suffix", .string(text + text))
      offer("near-miss-empty", "")
      offer("near-miss-ordinal", 0)
      offer("near-miss-ordinal-text", "0")
    }
    return candidates
  }

  private static func name(of value: JSON) -> String {
    let text = value.string ?? value.text()
    return text.utf8.count <= 40 ? text : String(text.unicodeScalars.prefix(40))
  }

  /// A value that is not in a list, of the type of its first one.
  private static func unknown(beside values: [JSON]) -> JSON {
    if let number = values.first?.number {
      let others = (1...values.count + 1).map { JSON.number(JSONNumber((number.int ?? 0) + $0)) }
      return others.first { !values.contains($0) } ?? 0
    }
    var text = "unknown"
    while values.contains(.string(text)) { text += "-value" }
    return .string(text)
  }
}
