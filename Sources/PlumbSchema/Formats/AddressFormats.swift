/// `ipv4` (RFC 2673 §3.2) and `ipv6` (RFC 4291 §2.2).
enum AddressFormats {
  static func isIPv4(_ bytes: some Collection<UInt8>) -> Bool {
    var count = 0
    let areBytes = bytes.allPieces(between: UInt8(ascii: ".")) { part in
      count += 1
      guard part.count <= 3, let value = part.decimal else { return false }
      return value <= 255 && (part.count == 1 || part.first != UInt8(ascii: "0"))
    }
    return areBytes && count == 4
  }

  static func isIPv6(_ bytes: some Collection<UInt8>) -> Bool {
    let parts = Array(bytes).split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count >= 3, parts.count <= 9 else { return false }
    // "::" leaves an empty part, two at either end; it may stand once.
    let isShortened = parts.dropFirst().dropLast().contains(where: \.isEmpty)
    var groups = 0
    var gaps = 0
    for (index, part) in parts.enumerated() {
      if part.isEmpty {
        let isEdge = index == 0 || index == parts.count - 1
        if isEdge {
          guard parts[index == 0 ? 1 : index - 1].isEmpty else { return false }
        } else {
          gaps += 1
        }
      } else if index == parts.count - 1, isIPv4(part) {
        groups += 2
      } else {
        guard part.count <= 4, part.allSatisfy(\.isHexDigit) else { return false }
        groups += 1
      }
    }
    return gaps <= 1 && (isShortened ? groups <= 7 : groups == 8)
  }
}
