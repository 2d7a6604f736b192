/// A number written out in a text, as amounts of money are: `7`, `7.0` and `+07.00` are one.
struct DecimalText: Equatable {
  private let isNegative: Bool
  private let whole: Substring.UTF8View.SubSequence
  private let fraction: Substring.UTF8View.SubSequence

  /// Nil where a text is no such number.
  init?(_ text: String) {
    var rest = Substring(text).utf8
    let sign = rest.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
    let parts = rest.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first else { return nil }
    let last = parts.count > 1 ? parts[1] : first.suffix(0)
    let isNumber = (first.count + last.count) > 0 && (Array(first) + last).allSatisfy(Self.isDigit)
    guard isNumber else { return nil }
    whole = first.drop { $0 == UInt8(ascii: "0") }
    fraction = last.dropLast(last.reversed().prefix { $0 == UInt8(ascii: "0") }.count)
    isNegative = sign == UInt8(ascii: "-") && !(whole.isEmpty && fraction.isEmpty)
  }

  static func == (left: DecimalText, right: DecimalText) -> Bool {
    left.isNegative == right.isNegative && left.whole.elementsEqual(right.whole)
      && left.fraction.elementsEqual(right.fraction)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
