import PlumbJSON

/// What the ids of a resource look like.
enum IdentifierForm: Hashable, Sendable {
  case uuid, integer, text
}

/// New ids, each different from all before: random UUIDs (RFC 9562 §5.4), or numbers counted up.
struct IdentifierSource: Sendable {
  private var random: SplitMix64
  private var lastNumber = 0

  /// - Parameter seed: the same ids in the same order for the same seed; nil for ids nobody can foresee.
  init(seed: UInt64?) {
    random = SplitMix64(state: seed ?? .random(in: .min ... .max))
  }

  mutating func next(_ form: IdentifierForm) -> JSON {
    switch form {
    case .uuid, .text: return .string(UUIDText.text(of: nextUUID()))
    case .integer:
      lastNumber += 1
      return .number(JSONNumber(lastNumber))
    }
  }

  /// The greatest number that is counted on from: what JSON readers keep exactly (RFC 8259 §6).
  private static let greatest = 1 << 53

  /// Goes on behind a number that came from outside, unless that would run out of numbers.
  mutating func take(_ number: Int) {
    if number < Self.greatest { lastNumber = max(lastNumber, number) }
  }

  /// 122 random bits; version 4 and variant 10 in their places.
  private mutating func nextUUID() -> UInt128 {
    let version: UInt128 = 0x4 << 76
    let variant: UInt128 = 0b10 << 62
    let bits = UInt128(random.next()) << 64 | UInt128(random.next())
    return bits & ~(0xF << 76) & ~(0b11 << 62) | version | variant
  }
}

/// A small, fast generator whose whole state is its seed (Steele, Lea, Flood: SplitMix, 2014).
struct SplitMix64: RandomNumberGenerator, Sendable {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
