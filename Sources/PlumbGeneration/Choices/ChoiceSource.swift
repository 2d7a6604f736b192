/// Where every decision of a generated value comes from: bounded choices, all recorded, that can be played back.
///
/// Everything random is made of `below(_:)`. The same choices give the same value on any platform, in any order, with
/// any number of workers, because a source knows only its seed and the name of its stream. Zero is always the simplest
/// choice, so that lowering and deleting choices simplifies the value made from them (the idea of Hypothesis).
package struct ChoiceSource: Sendable {
  /// How many choices a source makes before every further one is the simplest: the bound on what one value can cost.
  package static let defaultLimit = 16_384

  /// Every choice made so far, as made: playing these back makes the same value again.
  package private(set) var choices: [UInt64] = []
  /// Makes the random words; nil when playing back.
  private var generator: Xoshiro256?
  /// What is played back.
  private let recorded: [UInt64]
  private let limit: Int

  /// Makes random choices that depend on the seed and on the name of the stream, and on nothing else.
  ///
  /// Two streams of one seed are independent, so a case named by what it tests has the same choices wherever and
  /// whenever it is made.
  package init(seed: UInt64, stream: String, limit: Int = ChoiceSource.defaultLimit) {
    var spread = SplitMix64(state: seed)
    generator = Xoshiro256(seed: spread.next() ^ StreamName.hash(stream))
    recorded = []
    self.limit = limit
    choices.reserveCapacity(128)
  }

  /// Plays choices back; those that are missing are the simplest, those too large for their bound the largest in it.
  package init(replaying choices: [UInt64], limit: Int = ChoiceSource.defaultLimit) {
    recorded = choices
    self.limit = limit
  }

  /// Whether the limit is reached, so that from now on every choice is the simplest.
  package var isExhausted: Bool { choices.count >= limit }

  /// A number from 0 to `bound - 1`; a bound of 0 or 1 leaves no choice and records none.
  ///
  /// The bias of mapping a 64-bit word by multiplication is below `bound / 2^64`, far below what a test run can see.
  ///
  /// A preference is what a random source takes instead of drawing; playing back does not look at it. So what is
  /// likely and how a choice is written down are two things, and shrinking sees only plain numbers.
  package mutating func below(_ bound: UInt64, preferring preference: UInt64? = nil) -> UInt64 {
    guard bound > 1, choices.count < limit else { return 0 }
    let choice: UInt64
    if generator != nil {
      choice = preference.map { min($0, bound - 1) } ?? roll(bound) ?? 0
    } else {
      choice = choices.count < recorded.count ? min(recorded[choices.count], bound - 1) : 0
    }
    choices.append(choice)
    return choice
  }

  /// A number from 0 to `bound - 1` that is not recorded, to decide what to prefer; nil when playing back.
  package mutating func roll(_ bound: UInt64) -> UInt64? {
    guard bound > 0 else { return nil }
    return generator?.next().multipliedFullWidth(by: bound).high
  }
}
