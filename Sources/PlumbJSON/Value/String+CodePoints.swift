extension String {
  /// Whether both texts are the same sequence of code points.
  ///
  /// `==` on `String` compares by canonical equivalence, which would call a decomposed letter equal to the composed
  /// one: for JSON (RFC 8259 §8.3) these are different strings.
  package func hasSameCodePoints(as other: String) -> Bool {
    let (a, b) = (utf8, other.utf8)
    return a.count == b.count && a.elementsEqual(b)
  }

  /// Feeds the UTF-8 bytes to a hasher, in agreement with `hasSameCodePoints(as:)`.
  package func hashCodePoints(into hasher: inout Hasher) {
    // A bridged string may have no UTF-8 in one piece; its bytes are the same.
    let isDone: Void? = unsafe utf8.withContiguousStorageIfAvailable {
      unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isDone == nil { for byte in utf8 { hasher.combine(byte) } }
    hasher.combine(0xFF as UInt8)
  }
}
