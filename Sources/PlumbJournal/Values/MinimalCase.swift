/// The smallest case that was found to show a deviation, made from the first case that showed it.
package struct MinimalCase: Hashable, Sendable {
  /// Its id is that of the case it was made from: it tests the same, with less.
  package var `case`: Case
  /// The number of the case it was made from.
  package var number: Int
  /// The deviation as the minimal case shows it.
  package var deviation: Deviation
  /// What went over the wire, secrets replaced.
  package var exchanges: [Exchange]
  /// How many requests were spent on finding it.
  package var requests: Int
  /// Whether nothing smaller was left to try; otherwise the requests were used up before.
  package var isSmallest: Bool

  package init(
    case: Case, number: Int, deviation: Deviation, exchanges: [Exchange], requests: Int,
    isSmallest: Bool
  ) {
    self.case = `case`
    self.number = number
    self.deviation = deviation
    self.exchanges = exchanges
    self.requests = requests
    self.isSmallest = isSmallest
  }
}
