/// The name of what a deviation is about: equal for any seed, host, port and order of the run.
///
/// FNV-1a of 64 bits over check, operation and normalised place, because Swift's own hash differs between processes.
package struct Fingerprint: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let bits: UInt64

  package init(check: String, operation: String, place: String) {
    var bits: UInt64 = 0xcbf2_9ce4_8422_2325
    for text in [check, operation, NormalisedPlace(place).text] {
      // 0xFF never occurs in UTF-8, so no two triples run together.
      for byte in text.utf8 { bits = (bits ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      bits = (bits ^ 0xFF) &* 0x0000_0100_0000_01b3
    }
    self.bits = bits
  }

  /// Sixteen hexadecimal digits.
  package var description: String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  package static func < (left: Fingerprint, right: Fingerprint) -> Bool { left.bits < right.bits }
}

extension Deviation {
  /// What this deviation is about, whatever the run.
  package var fingerprint: Fingerprint {
    Fingerprint(check: check, operation: operation, place: place)
  }

  /// Shared by deviations of one check at one place of one operation, whatever the run.
  package var normalisedPlace: String { NormalisedPlace(place).text }
}

/// A place without what differs from run to run: `response/body/12/name` is `response/body/*/name`.
private struct NormalisedPlace {
  let text: String

  init(_ place: String) {
    text = place.split(separator: "/", omittingEmptySubsequences: false)
      .map { Self.isIndexOrID($0) ? "*" : String($0) }
      .joined(separator: "/")
  }

  /// Whether a segment is an array index, or an id made by a server: a GUID or sixteen hexadecimal digits and more.
  private static func isIndexOrID(_ segment: Substring) -> Bool {
    let bytes = segment.utf8
    guard !bytes.isEmpty else { return false }
    if bytes.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
    let digits = bytes.filter { $0 != 0x2D }
    return digits.count >= 16
      && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
  }
}
