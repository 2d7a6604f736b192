package import PlumbJournal

/// How many cases came to each verdict.
package struct VerdictCounts: Hashable, Sendable {
  private var counts = [Int](repeating: 0, count: Verdict.allCases.count)

  package init() {}

  package subscript(verdict: Verdict) -> Int { counts[Self.index(verdict)] }

  package mutating func add(_ verdict: Verdict) { counts[Self.index(verdict)] += 1 }

  package var total: Int { counts.reduce(0, +) }

  /// Cases that sent something, whatever came of it.
  package var tried: Int { total - self[.skipped] }

  /// Cases that came to a judgement of the server.
  package var decided: Int { self[.conforms] + self[.deviates] + self[.flaky] }

  private static func index(_ verdict: Verdict) -> Int {
    switch verdict {
    case .conforms: 0
    case .deviates: 1
    case .flaky: 2
    case .blocked: 3
    case .inconclusive: 4
    case .skipped: 5
    }
  }
}
