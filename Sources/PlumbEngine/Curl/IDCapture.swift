import PlumbJSON

/// The shell pipeline that takes an id out of an answer, with nothing but POSIX tools.
///
/// Each member gets a line of its own; of the lines that hold a member of this name one is taken. Which one is found
/// out by doing the same to the answer that was seen.
struct IDCapture {
  let member: String
  /// Which of the lines, counted from 1.
  private let line: Int

  /// Nil where the pipeline would not find the id in the answer.
  init?(of id: String, as member: String, in body: [UInt8]) {
    guard !member.isEmpty, !id.isEmpty,
      member.utf8.allSatisfy({ Self.isPlain($0) }), id.utf8.allSatisfy({ Self.isPlain($0) }),
      let found = Self.values(of: member, in: body).firstIndex(of: Array(id.utf8))
    else { return nil }
    self.member = member
    line = found + 1
  }

  /// What the answer is piped into.
  var pipeline: String {
    let space = "[[:space:]]*"
    return "tr ',{' '\\n\\n' | sed -n 's/^\(space)\"\(member)\"\(space):\(space)\"\\{0,1\\}"
      + "\\([^\"},]*\\).*/\\1/p' | sed -n \(line)p"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// What the pipeline prints before its last step.
  private static func values(of member: String, in body: [UInt8]) -> [[UInt8]] {
    let name = Array("\"\(member)\"".utf8)
    let breaks = [UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "\n")]
    return body.split(whereSeparator: breaks.contains).compactMap { line in
      var rest = line.drop(while: isSpace)
      guard rest.starts(with: name) else { return nil }
      rest = rest.dropFirst(name.count).drop(while: isSpace)
      guard rest.popFirst() == UInt8(ascii: ":") else { return nil }
      rest = rest.drop(while: isSpace)
      if rest.first == UInt8(ascii: "\"") { rest.removeFirst() }
      return Array(rest.prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "}") })
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0B, 0x0C, 0x0D].contains(byte)
  }
}
