/// Reads one JSON text in one pass, without recursion: open arrays and objects wait in `frames`.
///
/// Throws a reason with a byte offset; lines and columns are counted by `JSON.parse` and only then.
struct JSONParser {
  /// A reason with the byte offset of its place.
  struct Failure: Error {
    let reason: JSONError.Reason
    let offset: Int
  }

  /// An array or object that is still open while something inside it is read.
  private struct Frame {
    let isObject: Bool
    /// How many elements (or members) of the containers around it lie below its own.
    let base: Int
    /// The name of the member whose value is being read; empty in an array.
    var name: String
  }

  private var cursor: ByteCursor
  private let maxDepth: Int
  private var frames: [Frame] = []

  private init(cursor: ByteCursor, maxDepth: Int) {
    self.cursor = cursor
    self.maxDepth = maxDepth
    frames.reserveCapacity(32)
  }

  /// Reads the whole of `bytes` as one value.
  static func parse(_ bytes: [UInt8], maxDepth: Int) throws(Failure) -> JSON {
    try ByteCursor.withCursor(over: bytes) { (cursor) throws(Failure) in
      var parser = JSONParser(cursor: cursor, maxDepth: maxDepth)
      return try parser.document()
    }
  }

  private mutating func document() throws(Failure) -> JSON {
    if cursor.byte == 0xEF, cursor.byte(at: 1) == 0xBB, cursor.byte(at: 2) == 0xBF {
      throw Failure(reason: .byteOrderMark, offset: 0)
    }
    cursor.skipWhitespace()
    let root = try value()
    guard cursor.isAtEnd else { throw cursor.unexpected(.endOfDocument) }
    return root
  }

  /// Reads a value and the white space behind it.
  private mutating func value() throws(Failure) -> JSON {
    var elements = MovingStack<JSON>(capacity: 64)
    var members = MovingStack<JSONObject.Member>(capacity: 64)
    var expectation = JSONError.Expectation.document

    while true {
      var value: JSON
      switch cursor.byte {
      case UInt8(ascii: "\""):
        cursor.offset &+= 1
        value = .string(try cursor.string())
      case UInt8(ascii: "{"):
        try open(isObject: true, base: members.count)
        guard cursor.byte == UInt8(ascii: "}") else {
          try name(or: .memberNameOrEnd)
          expectation = .memberValue
          continue
        }
        frames.removeLast()
        value = .object(JSONObject())
        cursor.offset &+= 1
      case UInt8(ascii: "["):
        try open(isObject: false, base: elements.count)
        guard cursor.byte == UInt8(ascii: "]") else {
          expectation = .elementOrEnd
          continue
        }
        frames.removeLast()
        value = .array([])
        cursor.offset &+= 1
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = .number(JSONNumber(unchecked: try cursor.number()))
      default:
        value = try cursor.word(expecting: expectation)
      }

      // Hands the value to the container around it, and each container that ends here to the one around that.
      attach: while true {
        cursor.skipWhitespace()
        guard let frame = frames.last else { return value }
        if frame.isObject {
          members.push(JSONObject.Member(name: frame.name, value: value))
          switch cursor.byte {
          case UInt8(ascii: ","):
            cursor.step()
            try name(or: .memberName)
            expectation = .memberValue
            break attach
          case UInt8(ascii: "}"):
            cursor.offset &+= 1
            value = .object(JSONObject(members.take(downTo: frame.base)))
          default: throw cursor.unexpected(.commaOrEndOfObject)
          }
        } else {
          elements.push(value)
          switch cursor.byte {
          case UInt8(ascii: ","):
            cursor.step()
            expectation = .element
            break attach
          case UInt8(ascii: "]"):
            cursor.offset &+= 1
            value = .array(elements.take(downTo: frame.base))
          default: throw cursor.unexpected(.commaOrEndOfArray)
          }
        }
        frames.removeLast()
      }
    }
  }

  /// Steps over an opening bracket and the white space behind it.
  private mutating func open(isObject: Bool, base: Int) throws(Failure) {
    guard frames.count < maxDepth else {
      throw Failure(reason: .tooDeep(limit: maxDepth), offset: cursor.offset)
    }
    frames.append(Frame(isObject: isObject, base: base, name: ""))
    cursor.step()
  }

  /// Reads a member's name up to its value, and keeps it until the value is read.
  private mutating func name(or expectation: JSONError.Expectation) throws(Failure) {
    guard cursor.byte == UInt8(ascii: "\"") else { throw cursor.unexpected(expectation) }
    cursor.offset &+= 1
    frames[frames.count - 1].name = try cursor.string()
    cursor.skipWhitespace()
    guard cursor.byte == UInt8(ascii: ":") else { throw cursor.unexpected(.colon) }
    cursor.step()
  }
}
