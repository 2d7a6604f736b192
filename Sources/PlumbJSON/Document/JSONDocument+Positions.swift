extension JSONDocument {
  /// Where many values begin, found in one pass over the bytes; places that are not there are left out.
  package func positions(of pointers: some Sequence<JSONPointer>) -> [JSONPointer: JSONPosition] {
    var wanted = WantedPlaces()
    for pointer in pointers { wanted.insert(pointer) }
    let offsets = ByteCursor.withCursor(over: bytes) { cursor in
      var locator = JSONLocator(cursor: cursor)
      return locator.offsets(of: wanted)
    }
    let places = JSONPosition.positions(ofBytes: offsets.values.sorted(), in: bytes)
    return offsets.compactMapValues { places[$0] }
  }
}

/// Pointers as a tree of their tokens, so that what nobody asks for is skipped whole.
struct WantedPlaces {
  private(set) var children: [Name: WantedPlaces] = [:]
  private(set) var pointer: JSONPointer?

  mutating func insert(_ pointer: JSONPointer) {
    insert(pointer, pointer.tokens[...])
  }

  private mutating func insert(_ pointer: JSONPointer, _ rest: ArraySlice<String>) {
    guard let token = rest.first else {
      self.pointer = pointer
      return
    }
    children[Name(text: token), default: WantedPlaces()].insert(pointer, rest.dropFirst())
  }
}

extension JSONPosition {
  /// The positions of byte offsets that are given in ascending order, counted in one pass.
  fileprivate static func positions(ofBytes offsets: [Int], in bytes: [UInt8])
    -> [Int: JSONPosition]
  {
    var positions: [Int: JSONPosition] = [:]
    var (line, column, byte) = (1, 1, 0)
    for offset in offsets {
      while byte < offset {
        if bytes[byte] == UInt8(ascii: "\n") {
          (line, column) = (line + 1, 1)
        } else if bytes[byte] & 0xC0 != 0x80 {
          column += 1
        }
        byte += 1
      }
      positions[offset] = JSONPosition(line: line, column: column, byteOffset: offset)
    }
    return positions
  }
}
