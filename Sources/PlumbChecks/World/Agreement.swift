import PlumbContract
import PlumbJSON

/// Whether two values mean the same, given what the contract says about the member that holds them.
enum Agreement {
  /// Null and absence are one; fractions are the same where they are one double, GUIDs in any letter case, times in any
  /// RFC 3339 form, decimals with any number of zeros; an object agrees when everything expected of it is there,
  /// whatever else is.
  static func holds(_ expected: JSON?, _ actual: JSON?, for member: Member?) -> Bool {
    switch (expected ?? .null, actual ?? .null) {
    case (.string(let a), .string(let b)): sameText(a, b, for: member)
    case (.array(let a), .array(let b)):
      a.count == b.count && zip(a, b).allSatisfy { holds($0, $1, for: nil) }
    case (.object(let a), .object(let b)):
      a.members.allSatisfy { entry in
        let rule = member?.members.named(entry.name)
        return rule.map { mayDiffer(entry.value, $0) } == true
          || holds(entry.value, b[entry.name], for: rule)
      }
    case (.number(let a), .number(let b)): a == b || areOneDouble(a, b)
    case (let a, let b): a == b
    }
  }

  /// Whether two fractions are one to whoever computes in binary floating point, as most do (RFC 8259 §6).
  private static func areOneDouble(_ a: JSONNumber, _ b: JSONNumber) -> Bool {
    guard !a.isInteger, !b.isInteger, let a = Double(a.text) else { return false }
    return a == Double(b.text)
  }

  /// Whether the documentation lets a server show something else than this value inside an object: a secret may be
  /// masked, what the server sets is its own, and null or "" for an optional member may be taken as not given.
  private static func mayDiffer(_ value: JSON, _ member: Member) -> Bool {
    member.isSecret || member.isReadOnly
      || !member.isRequired && (value.isNull || value.string?.isEmpty == true)
  }

  /// Whether two ids name the same resource: letter case does not tell GUIDs apart (RFC 9562 §4).
  static func sameID(_ a: String, _ b: String) -> Bool {
    a.hasSameCodePoints(as: b)
      || (isGUID(a) && isGUID(b) && a.lowercased().hasSameCodePoints(as: b.lowercased()))
  }

  /// An id as a key under which all its spellings are one.
  static func normalisedID(_ id: String) -> String { isGUID(id) ? id.lowercased() : id }

  /// Whether an id refers to anything: an empty text and the GUID of zeros are the usual words for nothing.
  static func namesSomething(_ id: String) -> Bool {
    !id.isEmpty && !(isGUID(id) && id.utf8.allSatisfy { [UInt8(ascii: "0"), 0x2D].contains($0) })
  }

  private static func sameText(_ a: String, _ b: String, for member: Member?) -> Bool {
    if a.hasSameCodePoints(as: b) { return true }
    switch member?.format {
    case "uuid": return sameID(a, b)
    case "decimal", "double", "float":
      return DecimalText(a).map { $0 == DecimalText(b) } == true
    case "date-time":
      guard let first = Timestamp(a), let second = Timestamp(b) else { return false }
      // What a client gave comes back to the second; the server's own times are as fine as its clock.
      let isOfServer = member?.touchedBy.isEmpty == false
      let clock = isOfServer ? max(first.resolution, second.resolution) : 0
      return abs(first.interval - second.interval) <= max(rounding, clock)
    default: return false
    }
  }

  /// Seconds within which two times may be one and the same, rounded differently on their way through a store.
  private static let rounding = 1.0

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
