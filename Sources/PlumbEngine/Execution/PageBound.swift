import PlumbChecks

/// How far a list is read: what lies beyond is not seen, and nothing is concluded from that.
struct PageBound: Sendable {
  let pages: Int
  /// Of the bodies of all pages.
  let bytes: Int
  let time: Duration

  /// For one look at a list in a case.
  static let ofCase = PageBound(pages: 100, bytes: 16 << 20, time: .seconds(10))
  /// For what was there before the run, and what is left after it.
  static let ofSurvey = PageBound(pages: 2_000, bytes: 256 << 20, time: .seconds(120))

  func allows(_ reading: ListReading?, since start: ContinuousClock.Instant) -> Bool {
    guard let reading else { return false }
    return reading.pages < pages && reading.bytes < bytes && .now - start < time
  }
}
