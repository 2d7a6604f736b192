extension TextFormat {
  /// RFC 9562 §4: 32 hexadecimal digits in five groups, in either case.
  static let uuid = TextFormat(
    name: "uuid",
    forms: [
      Form("lower-case", "00000000-0000-4000-8000-000000000001"),
      Form("upper-case", "0A1B2C3D-4E5F-4A6B-8C7D-9E0F1A2B3C4D"),
      Form("random", "6f1c2f3a-9d1e-4c57-a2b4-0c8d7e6f5a41"),
      Form("time-ordered", "0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b"),
    ],
    breaches: [
      Form("too-few-digits", "00000000-0000-4000-8000-00000000000"),
      Form("too-many-digits", "00000000-0000-4000-8000-0000000000011"),
      Form("not-hexadecimal", "0000000g-0000-4000-8000-000000000001"),
      Form("without-hyphens", "00000000000040008000000000000001"),
      Form("in-braces", "{00000000-0000-4000-8000-000000000001}"),
      Form("hyphen-misplaced", "000000000-000-4000-8000-000000000001"),
      Form("words", "not-a-uuid"),
    ],
    make: { source in
      let (high, low) = (source.below(1 << 60), source.below(1 << 62))
      let isUpper = source.chance(1, outOf: 8)
      return spell(high: high, low: low, isUpper: isUpper)
    })

  /// A random UUID (version 4, variant 10) of 60 and 62 free bits.
  private static func spell(high: UInt64, low: UInt64, isUpper: Bool) -> String {
    let first = (high >> 12) << 16 | 0x4000 | high & 0xFFF
    let second = 1 << 63 | low
    let letter = (isUpper ? UInt8(ascii: "A") : UInt8(ascii: "a")) - 10
    var bytes: [UInt8] = []
    bytes.reserveCapacity(36)
    for digit in 0..<32 {
      if digit == 8 || digit == 12 || digit == 16 || digit == 20 { bytes.append(UInt8(ascii: "-")) }
      let word = digit < 16 ? first : second
      let nibble = UInt8(truncatingIfNeeded: word >> UInt64(60 - digit % 16 * 4)) & 15
      bytes.append(nibble < 10 ? UInt8(ascii: "0") + nibble : letter + nibble)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
