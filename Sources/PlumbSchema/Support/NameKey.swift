/// What tells names apart at a glance: the first and last eight bytes and the length, which is all of a short name.
///
///     "timeZone"            → head timeZone, tail timeZone, 8
///     "deliveryAddress"     → head delivery, tail yAddress, 15
///     "additionalProperties" → head addition, tail operties, 20: the middle is still to be compared
struct NameKey: Hashable, Sendable {
  private let head: UInt64
  private let tail: UInt64
  private let count: Int

  init(_ name: String) {
    self = NameKey(lying: name) ?? NameKey(copying: name)
  }

  /// Nil for a text whose bytes do not lie in one piece, as those that come from Objective-C.
  @inline(__always)
  init?(lying name: String) {
    let key = unsafe name.utf8.withContiguousStorageIfAvailable { unsafe NameKey($0) }
    guard let key else { return nil }
    self = key
  }

  /// Whether equal keys mean equal names.
  var isWholeName: Bool { count <= 16 }

  /// Well mixed in its low bits.
  var hash: Int {
    let mixed = (head ^ (tail << 32 | tail >> 32) ^ UInt64(truncatingIfNeeded: count))
    return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  @inline(__always)
  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    count = bytes.count
    switch count {
    case 8...:
      head = unsafe raw.loadUnaligned(as: UInt64.self)
      tail = unsafe raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    case 4...:
      head = UInt64(unsafe raw.loadUnaligned(as: UInt32.self))
      tail = UInt64(unsafe raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
    case 1...:
      head = UInt64(unsafe raw[0]) | UInt64(unsafe raw[count / 2]) << 8
      tail = UInt64(unsafe raw[count &- 1])
    default:
      (head, tail) = (0, 0)
    }
  }

  @inline(never)
  init(copying name: String) {
    self = unsafe Array(name.utf8).withUnsafeBufferPointer { unsafe NameKey($0) }
  }
}
