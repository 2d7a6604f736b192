import PlumbJSON

/// Keywords that bound the same thing from below and above.
private let pairs = [
  ("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems"),
  ("minProperties", "maxProperties"), ("minContains", "maxContains"),
]

extension LintRule {
  static let boundsLeaveRoom = LintRule(
    .warning, "bounds-leave-room",
    title: "No lower bound lies above its upper bound.",
    why: "No value can be valid, so nothing can be sent and everything deviates.",
    mend: "Swap or correct the bounds.",
    examples: .schema(
      good: #"{"type": "integer", "minimum": 1, "maximum": 60}"#,
      bad: #"{"type": "integer", "minimum": 60, "maximum": 1}"#)
  ) { subject in
    subject.survey.sites(.schema).flatMap { site in
      pairs.compactMap { lower, upper -> LintFinding? in
        guard let least = site.node.member(lower), let low = least.value.number,
          let high = site.node.value[upper]?.number, low > high
        else { return nil }
        return LintFinding(least, "\(lower) \(low) lies above \(upper) \(high)")
      }
    }
  }
}
