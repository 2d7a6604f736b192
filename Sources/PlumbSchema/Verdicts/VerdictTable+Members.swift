import PlumbJSON

/// `properties`, `patternProperties`, `additionalProperties`, `required`, and how many members: one look at each.
extension VerdictTable {
  func members(_ value: Glance, _ row: ObjectRow, _ progress: inout VerdictProgress) -> Bool {
    let members = value.members
    var missing = required(row, progress.direction)
    for index in 0..<members.count {
      var isMatched = false
      var mayMatchPattern = !row.patterns.isEmpty
      if row.hasNames,
        let name = find(members.key(at: index), in: row.names, { members.name(at: index) })
      {
        let member = self.members[name]
        missing &= ~member.bit
        mayMatchPattern = member.hasPattern
        if member.schema >= 0 {
          isMatched = true
          guard accepts(members.value(at: index), member.schema, &progress) else { return false }
        }
      }
      if mayMatchPattern {
        let name = members.name(at: index)
        for place in row.patterns {
          let entry = patternProperties[place]
          guard patterns[Int(entry.pattern)].matches(name) else { continue }
          isMatched = true
          guard accepts(members.value(at: index), entry.schema, &progress) else { return false }
        }
      }
      if !isMatched, row.additional >= 0 {
        guard accepts(members.value(at: index), row.additional, &progress) else { return false }
      }
    }
    return missing == 0 && isAllowed(members.count, row, value)
  }

  /// `minProperties` and `maxProperties`.
  private func isAllowed(_ count: Int, _ row: ObjectRow, _ value: Glance) -> Bool {
    if row.counts.contains(count), row.counts.lowerBound <= 1 { return true }
    guard count >= row.counts.lowerBound, let object = value.value.object else { return false }
    return row.counts.contains(PropertyCountKeywords.distinctNames(of: object))
  }

  private func required(_ row: ObjectRow, _ direction: Direction?) -> UInt64 {
    switch direction {
    case nil: row.required
    case .request: row.requiredInRequest
    case .response: row.requiredInResponse
    }
  }
}
