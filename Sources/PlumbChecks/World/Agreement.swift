import PlumbContract
import PlumbJSON

/// Whether two values mean the same, given what the contract says about the member that holds them.
enum Agreement {
  /// Null and absence are one; GUIDs are the same in any letter case; times are the same in any RFC 3339 form; an
  /// object agrees when everything expected of it is there, whatever else is.
  static func holds(_ expected: JSON?, _ actual: JSON?, for member: Member?) -> Bool {
    switch (expected ?? .null, actual ?? .null) {
    case (.string(let a), .string(let b)): sameText(a, b, format: member?.format)
    case (.array(let a), .array(let b)):
      a.count == b.count && zip(a, b).allSatisfy { holds($0, $1, for: nil) }
    case (.object(let a), .object(let b)):
      a.members.allSatisfy { entry in
        holds(entry.value, b[entry.name], for: member?.members.first { $0.name == entry.name })
      }
    case (let a, let b): a == b
    }
  }

  /// Whether two ids name the same resource: letter case does not tell GUIDs apart (RFC 9562 §4).
  static func sameID(_ a: String, _ b: String) -> Bool {
    a.hasSameCodePoints(as: b)
      || (isGUID(a) && isGUID(b) && a.lowercased().hasSameCodePoints(as: b.lowercased()))
  }

  private static func sameText(_ a: String, _ b: String, format: String?) -> Bool {
    if a.hasSameCodePoints(as: b) { return true }
    switch format {
    case "uuid": return sameID(a, b)
    case "date-time":
      guard let first = Timestamp(a), let second = Timestamp(b) else { return false }
      return abs(first.interval - second.interval) <= resolution
    default: return false
    }
  }

  /// Seconds within which two times may be one and the same, rounded differently on their way through a store.
  private static let resolution = 1.0

  private static func isGUID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 36
      && bytes.enumerated().allSatisfy { index, byte in
        [8, 13, 18, 23].contains(index)
          ? byte == UInt8(ascii: "-")
          : (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
      }
  }
}
