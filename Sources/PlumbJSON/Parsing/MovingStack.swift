/// A stack whose top can be taken off as an array without copying, retaining or growing that array.
///
/// Elements of all open arrays lie in one such stack; a finished array is allocated once, at its exact size.
@safe struct MovingStack<Element>: ~Copyable {
  private var storage: UnsafeMutableBufferPointer<Element>
  private(set) var count = 0

  init(capacity: Int) {
    unsafe storage = .allocate(capacity: capacity)
  }

  deinit {
    unsafe storage.extracting(..<count).deinitialize()
    unsafe storage.deallocate()
  }

  @inline(__always)
  mutating func push(_ element: consuming Element) {
    if unsafe count == storage.count { grow() }
    unsafe storage.initializeElement(at: count, to: element)
    count &+= 1
  }

  /// Takes off everything above the first `remaining` elements, in the order in which it was pushed.
  @inline(__always)
  mutating func take(downTo remaining: Int) -> [Element] {
    let taken = unsafe storage.extracting(remaining..<count)
    let elements = unsafe [Element](unsafeUninitializedCapacity: taken.count) {
      buffer, initialized in
      _ = unsafe buffer.moveInitialize(fromContentsOf: taken)
      initialized = taken.count
    }
    count = remaining
    return elements
  }

  @inline(never)
  private mutating func grow() {
    let larger = unsafe UnsafeMutableBufferPointer<Element>.allocate(capacity: storage.count * 2)
    _ = unsafe larger.moveInitialize(fromContentsOf: storage)
    unsafe storage.deallocate()
    unsafe storage = larger
  }
}
