import Testing

@testable import PlumbChecks

/// Random executions of a server that does one request after the other.
struct `Linearization of random executions` {
  @Test(arguments: 0..<300)
  func `whatever is done one after the other is accepted, whoever overlaps with whom`(_ seed: Int) {
    var execution = Execution(seed: UInt64(seed))
    let history = execution.history(of: 24)
    let first = ItemState(afterOmission: Story.afterOmission)
    #expect(Linearization(history, from: first).verdict == .exists)
    #expect(AnomalySearch(history, afterOmission: Story.afterOmission).finding == nil)
  }

  @Test(arguments: 0..<100)
  func `a read of what was overwritten long ago is not`(_ seed: Int) {
    var execution = Execution(seed: UInt64(seed))
    var history = execution.history(of: 16, deleting: false)
    let end = (history.map(\.end).max() ?? 0) + 10
    history += [.put(7, 7, end...end + 1), .get(8, 8, end + 2...end + 3)]
    let first = ItemState(afterOmission: Story.afterOmission)
    #expect(Linearization(history, from: first).verdict == .impossible)
  }
}

/// A server with one item, and clients whose requests overlap as chance will have it.
private struct Execution {
  private var state: UInt64
  private var item: (a: Int, b: Int)? = (1, 1)
  private var next = 10

  init(seed: UInt64) { state = seed }

  /// The requests with the times at which they began and ended; each is done at some time between.
  mutating func history(of count: Int, deleting: Bool = true) -> [ItemOperation] {
    [.create()] + (1...count).compactMap { index in request(at: index * 10, deleting: deleting) }
  }

  private mutating func request(at instant: Int, deleting: Bool) -> ItemOperation? {
    let times = instant - below(40)...instant + below(40)
    let client = 1 + below(6)
    // A request that gets no answer is done, or is not.
    let isUnanswered = below(8) == 0
    let isDone = !isUnanswered || below(2) == 0
    let kind = below(deleting ? 10 : 8)
    guard let old = item else {
      return kind == 9 ? .delete(times, by: client) : .miss(times, by: client)
    }
    next += 1
    let (value, other) = (next % 60, (next + 30) % 60)
    var operation: ItemOperation
    var changed: (a: Int, b: Int)? = old
    switch kind {
    case 0...2: return .get(old.a, old.b, times, by: client)
    case 3:
      operation = .put(value, nil, times, by: client)
      changed = (value, below(2) == 0 ? old.b : 0)
    case 4:
      operation = .patch(nil, value, times, by: client)
      changed = (old.a, value)
    case 5...8:
      operation = .put(value, other, times, by: client)
      changed = (value, other)
    default:
      operation = .delete(times, by: client)
      changed = nil
    }
    if isDone { item = changed }
    return isUnanswered ? operation.unanswered : operation
  }

  /// A number from 0 on (Knuth's linear congruential generator: enough for intervals).
  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
