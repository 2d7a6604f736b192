/// The characters that parts of formats are made of, the simplest first; all of them ASCII.
struct Alphabet: Sendable {
  let letters: [UInt8]

  init(_ letters: String) { self.letters = Array(letters.utf8) }

  static let lowercase = Alphabet("abcdefghijklmnopqrstuvwxyz")
  static let digits = Alphabet("0123456789")
  static let base64 = Alphabet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/")
  /// Those that leave no bits over before two paddings (RFC 4648 §3.5).
  static let base64BeforePadding = Alphabet("AQgw")
  /// Those that a URI never has to escape (RFC 3986 §2.3).
  static let unreserved = Alphabet(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~")
  static let pointer = Alphabet("abc/019")
  static let regex = Alphabet("abcdef.+")
}

extension ChoiceSource {
  /// Some characters of an alphabet.
  mutating func characters(_ alphabet: Alphabet, count: ClosedRange<Int>) -> String {
    let count = count.lowerBound + index(below: count.count)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for _ in 0..<count { bytes.append(alphabet.letters[index(below: alphabet.letters.count)]) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
