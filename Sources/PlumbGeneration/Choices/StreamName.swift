/// The fixed hash that turns the name of a stream into a number: FNV-1a of its UTF-8 bytes, 64 bits.
///
/// `Hasher` is seeded anew in every process and therefore no choice.
enum StreamName {
  static func hash(_ name: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }
}
