/// The keywords that apply other schemas to the same value.
extension VerdictTable {
  func applicators(_ value: Glance, _ row: ApplicatorRow, _ progress: inout VerdictProgress)
    -> Bool
  {
    if row.ref >= 0 {
      guard accepts(value, row.ref, &progress) else { return false }
    }
    for place in row.allOf {
      guard accepts(value, lists[place], &progress) else { return false }
    }
    if !row.anyOf.isEmpty {
      guard isMet(row.anyOf, by: value, &progress) else { return false }
    }
    if !row.oneOf.isEmpty {
      guard isMetOnce(row.oneOf, by: value, &progress) else { return false }
    }
    if row.not >= 0 {
      guard !accepts(value, row.not, &progress) else { return false }
    }
    guard row.condition >= 0 else { return true }
    let next = accepts(value, row.condition, &progress) ? row.then : row.otherwise
    return next < 0 || accepts(value, next, &progress)
  }

  private func isMet(
    _ schemas: Range<Int>, by value: Glance, _ progress: inout VerdictProgress
  ) -> Bool {
    for place in schemas where accepts(value, lists[place], &progress) { return true }
    return false
  }

  private func isMetOnce(
    _ schemas: Range<Int>, by value: Glance, _ progress: inout VerdictProgress
  ) -> Bool {
    var isMet = false
    for place in schemas where accepts(value, lists[place], &progress) {
      if isMet { return false }
      isMet = true
    }
    return isMet
  }
}
