/// Whole numbers as users write them: digits only.
enum WholeNumber {
  static func parse<Number: FixedWidthInteger>(
    _ text: String, _ range: ClosedRange<Number>
  ) throws(UsageError.Reason) -> Number {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Number(text),
      range.contains(number)
    else {
      throw .badValue(
        text, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }
}
