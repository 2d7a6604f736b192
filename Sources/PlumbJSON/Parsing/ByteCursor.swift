/// A place in the bytes of a document that is being read; the one file in which the parser touches memory by address.
///
/// Valid only inside `withCursor`; every read is checked against the length.
@safe struct ByteCursor {
  private let start: UnsafePointer<UInt8>
  let count: Int
  var offset = 0

  private init(start: UnsafePointer<UInt8>, count: Int) {
    unsafe self.start = start
    self.count = count
  }

  /// Lends a cursor at the first byte.
  static func withCursor<Value, Failure>(
    over bytes: [UInt8], _ read: (inout ByteCursor) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(Failure) in
      // An array without elements may have no address: the cursor then points to a byte it never reads.
      guard let start = buffer.baseAddress else {
        return try unsafe withUnsafePointer(to: 0 as UInt8) { (nothing) throws(Failure) in
          var cursor = unsafe ByteCursor(start: nothing, count: 0)
          return try read(&cursor)
        }
      }
      var cursor = unsafe ByteCursor(start: start, count: buffer.count)
      return try read(&cursor)
    }
  }

  var isAtEnd: Bool { offset >= count }

  /// The byte at the cursor, or 0 at the end: no grammar rule begins with 0, so most callers need not tell them apart.
  @inline(__always)
  var byte: UInt8 { byte(at: offset) }

  @inline(__always)
  func byte(at index: Int) -> UInt8 {
    unsafe index < count ? start[index] : 0
  }

  /// Eight bytes, the first one lowest, or nil where fewer are left.
  @inline(__always)
  func word(at index: Int) -> UInt64? {
    guard index &+ 8 <= count else { return nil }
    return unsafe UInt64(
      littleEndian: UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self))
  }

  /// The text of bytes that the caller has found to be ASCII.
  @inline(__always)
  func asciiText(_ range: Range<Int>) -> String {
    let bytes = unsafe Span(_unsafeStart: start + range.lowerBound, count: range.count)
    return unsafe String(copying: UTF8Span(unchecked: bytes, isKnownASCII: true))
  }

  /// The text of any bytes, or the offset of the first byte that is not UTF-8 (RFC 3629).
  func text(_ range: Range<Int>) throws(InvalidUTF8) -> String {
    let bytes = unsafe Span(_unsafeStart: start + range.lowerBound, count: range.count)
    do throws(UTF8.ValidationError) {
      return String(copying: try UTF8Span(validating: bytes))
    } catch {
      throw InvalidUTF8(offset: range.lowerBound + error.byteOffsets.lowerBound)
    }
  }

  /// Appends the bytes as they are.
  func copy(_ range: Range<Int>, to output: inout [UInt8]) {
    let bytes = unsafe UnsafeBufferPointer(start: start + range.lowerBound, count: range.count)
    unsafe output.append(contentsOf: bytes)
  }

  struct InvalidUTF8: Error { let offset: Int }
}
