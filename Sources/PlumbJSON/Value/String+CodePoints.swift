extension String {
  /// Whether both texts are the same sequence of code points.
  ///
  /// `==` on `String` compares by canonical equivalence, which would call a decomposed letter equal to the composed
  /// one: for JSON (RFC 8259 §8.3) these are different strings.
  package func hasSameCodePoints(as other: String) -> Bool {
    let (a, b) = (utf8, other.utf8)
    guard a.count == b.count else { return false }
    let isSame = unsafe a.withContiguousStorageIfAvailable { a in
      unsafe b.withContiguousStorageIfAvailable { b in
        unsafe Self.areSame(UnsafeRawBufferPointer(a), UnsafeRawBufferPointer(b))
      }
    }
    // A bridged string may have no UTF-8 in one piece.
    return (isSame ?? nil) ?? a.elementsEqual(b)
  }

  /// Compares two buffers of one length by eight bytes at a time; the last eight may overlap those before.
  @inline(__always)
  private static func areSame(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    guard a.count >= 8 else {
      return a.indices.allSatisfy { unsafe a[$0] == b[$0] }
    }
    var offset = 0
    while offset < a.count {
      let place = Swift.min(offset, a.count &- 8)
      guard
        unsafe a.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          == b.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      else { return false }
      offset &+= 8
    }
    return true
  }

  /// Feeds the UTF-8 bytes to a hasher, in agreement with `hasSameCodePoints(as:)`.
  package func hashCodePoints(into hasher: inout Hasher) {
    // As above; its bytes are the same.
    let isDone: Void? = unsafe utf8.withContiguousStorageIfAvailable {
      unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isDone == nil { for byte in utf8 { hasher.combine(byte) } }
    hasher.combine(0xFF as UInt8)
  }
}
