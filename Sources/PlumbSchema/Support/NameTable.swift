/// Names numbered once, at compile time, and found by their bytes without hashing through `String`.
///
/// Open addressing over FNV-1a of the UTF-8 bytes; the table is at most half full.
struct NameTable: Sendable {
  private(set) var names: [String] = []
  private var slots: [Int32] = [-1, -1]

  var count: Int { names.count }

  /// The number of a name, or nil where it is not in the table.
  func index(of name: String) -> Int? {
    guard !names.isEmpty else { return nil }
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if names[index].hasSameBytes(as: name) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The number of a name, given to it now where it had none.
  mutating func insert(_ name: String) -> Int {
    if let index = index(of: name) { return index }
    names.append(name)
    if names.count * 2 > slots.count { grow() } else { place(names.count - 1) }
    return names.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for index in names.indices { place(index) }
  }

  private mutating func place(_ index: Int) {
    var slot = Self.hash(names[index]) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }

  private static func hash(_ name: String) -> Int {
    var hash: UInt32 = 2_166_136_261
    let bytes = name.utf8.span
    for index in bytes.indices { hash = (hash ^ UInt32(bytes[index])) &* 16_777_619 }
    return Int(hash ^ (hash >> 15))
  }
}

extension String {
  /// As `hasSameCodePoints(as:)` of PlumbJSON, within this module so that it can be inlined into look-ups.
  func hasSameBytes(as other: String) -> Bool {
    let (a, b) = (utf8.span, other.utf8.span)
    guard a.count == b.count else { return false }
    for index in a.indices where a[index] != b[index] { return false }
    return true
  }
}
