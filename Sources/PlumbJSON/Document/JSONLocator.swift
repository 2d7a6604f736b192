/// Finds places in bytes that are known to be a JSON text, by skipping what lies before them.
struct JSONLocator {
  /// Byte offsets of a value and, where it is a member, of its name.
  struct Place {
    var value: Int
    var name: Int?
  }

  private var cursor: ByteCursor

  init(cursor: ByteCursor) {
    self.cursor = cursor
  }

  /// The place of a value; reads each byte at most twice for each container around it.
  mutating func place(of pointer: JSONPointer) -> Place? {
    cursor.offset = 0
    cursor.skipWhitespace()
    var place = Place(value: cursor.offset, name: nil)
    for token in pointer.tokens {
      guard let inner = child(token) else { return nil }
      place = inner
      cursor.offset = inner.value
    }
    return place
  }

  /// The places of all wanted values, in one pass.
  mutating func offsets(of wanted: WantedPlaces) -> [JSONPointer: Int] {
    cursor.offset = 0
    cursor.skipWhitespace()
    var offsets: [JSONPointer: Int] = [:]
    collect(wanted, into: &offsets)
    return offsets
  }

  /// Notes the value at the cursor and those wanted inside, and steps over it.
  private mutating func collect(_ wanted: WantedPlaces, into offsets: inout [JSONPointer: Int]) {
    if let pointer = wanted.pointer { offsets[pointer] = cursor.offset }
    let opening = cursor.byte
    guard !wanted.children.isEmpty, opening == UInt8(ascii: "{") || opening == UInt8(ascii: "[")
    else {
      skipValue()
      return
    }
    let closing = opening &+ 2
    cursor.step()
    var index = 0
    while cursor.byte != closing, !cursor.isAtEnd {
      var token = String(index)
      if opening == UInt8(ascii: "{") {
        cursor.offset += 1
        // The text has been parsed before, so its strings are known to be right.
        token = (try? cursor.string()) ?? ""
        cursor.skipWhitespace()
        cursor.step()
      }
      if let inner = wanted.children[Name(text: token)] {
        collect(inner, into: &offsets)
      } else {
        skipValue()
      }
      if cursor.byte == UInt8(ascii: ",") { cursor.step() }
      index += 1
    }
    cursor.offset += 1
    cursor.skipWhitespace()
  }

  private mutating func child(_ token: String) -> Place? {
    switch cursor.byte {
    case UInt8(ascii: "{"): member(named: token)
    case UInt8(ascii: "["): JSONPointer.index(token).flatMap { element(at: $0) }
    default: nil
    }
  }

  /// The last member of the name in the object at the cursor.
  private mutating func member(named name: String) -> Place? {
    var found: Place?
    cursor.step()
    while cursor.byte == UInt8(ascii: "\"") {
      let start = cursor.offset
      cursor.offset += 1
      // The text has been parsed before, so its strings are known to be right.
      let isFound = (try? cursor.string())?.hasSameCodePoints(as: name) ?? false
      cursor.skipWhitespace()
      cursor.step()
      if isFound { found = Place(value: cursor.offset, name: start) }
      skipValue()
      if cursor.byte == UInt8(ascii: ",") { cursor.step() }
    }
    return found
  }

  private mutating func element(at index: Int) -> Place? {
    cursor.step()
    for _ in 0..<index {
      guard cursor.byte != UInt8(ascii: "]") else { return nil }
      skipValue()
      guard cursor.byte == UInt8(ascii: ",") else { return nil }
      cursor.step()
    }
    return cursor.byte == UInt8(ascii: "]") ? nil : Place(value: cursor.offset, name: nil)
  }

  /// Steps over the value at the cursor and the white space behind it.
  private mutating func skipValue() {
    var depth = 0
    repeat {
      switch cursor.byte {
      case UInt8(ascii: "\""):
        cursor.offset += 1
        _ = try? cursor.string()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        cursor.offset += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        cursor.offset += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        cursor.offset += 1
      default:
        skipScalar()
      }
      cursor.skipWhitespace()
    } while depth > 0
  }

  /// Steps over a number or a word.
  private mutating func skipScalar() {
    repeat {
      cursor.offset += 1
    } while cursor.byte > 0x20 && !",:]}".utf8.contains(cursor.byte)
  }
}
