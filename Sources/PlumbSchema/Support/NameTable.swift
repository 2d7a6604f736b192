/// Names numbered once, at compile time, and found by their keys without hashing through `String`.
///
/// Open addressing; the table is at most half full.
struct NameTable: Sendable {
  /// The key of a name and its number; a free slot has the number -1.
  struct Slot: Sendable {
    let key: NameKey
    let index: Int32

    static let free = Slot(key: NameKey(""), index: -1)
  }

  private(set) var names: [String] = []
  /// As many as a power of two.
  private(set) var slots: [Slot] = [.free, .free]

  var count: Int { names.count }

  /// The number of a name, or nil where it is not in the table.
  func index(of name: String) -> Int? {
    let key = NameKey(name)
    var slot = key.hash & (slots.count - 1)
    while slots[slot].index >= 0 {
      let index = Int(slots[slot].index)
      if slots[slot].key == key, key.isWholeName || names[index].hasSameBytes(as: name) {
        return index
      }
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
    slots = Array(repeating: .free, count: slots.count * 2)
    for index in names.indices { place(index) }
  }

  private mutating func place(_ index: Int) {
    let key = NameKey(names[index])
    var slot = key.hash & (slots.count - 1)
    while slots[slot].index >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Slot(key: key, index: Int32(index))
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
