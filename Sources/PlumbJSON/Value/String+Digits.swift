extension String {
  /// Whether there is nothing in the text but the digits of ASCII.
  package var isAllDigits: Bool { utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
