/// The generator behind every random choice: xoshiro256** 1.0 (Blackman, Vigna: ACM TOMS 2021).
///
/// Chosen because it is public, fast, passes the known statistical batteries, and needs integers only: the same seed
/// gives the same words on every platform. The standard library's generators promise no stable sequence.
struct Xoshiro256: Sendable {
  private var a: UInt64
  private var b: UInt64
  private var c: UInt64
  private var d: UInt64

  /// Fills the state from SplitMix64, as the authors recommend; such a state is never all zero in practice
  /// because SplitMix64 visits every word once in its period.
  init(seed: UInt64) {
    var words = SplitMix64(state: seed)
    (a, b, c, d) = (words.next(), words.next(), words.next(), words.next())
  }

  mutating func next() -> UInt64 {
    let scrambled = rotate(b &* 5, by: 7) &* 9
    let shifted = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, by: 45)
    return scrambled
  }

  @inline(__always)
  private func rotate(_ word: UInt64, by bits: UInt64) -> UInt64 {
    (word << bits) | (word >> (64 - bits))
  }
}
