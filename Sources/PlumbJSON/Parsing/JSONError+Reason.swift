extension JSONError {
  /// What is wrong, each with its sentence and its hint.
  package enum Reason: Hashable, Sendable {
    /// Something else stands where the grammar wants one of a few things.
    case unexpected(Expectation, found: Found)
    case unknownWord(String)
    case leadingZero
    case unterminatedString
    /// A character below U+0020 stands unescaped in a string.
    case controlCharacter(UInt8)
    case unknownEscape(Found)
    case incompleteUnicodeEscape
    /// A `\u` escape names one half of a surrogate pair; the four digits are as written.
    case loneSurrogate(String)
    case invalidUTF8(byte: UInt8)
    case byteOrderMark
    case tooDeep(limit: Int)
    case tooLarge(limit: Int)
  }

  /// What the grammar wants at a place.
  package enum Expectation: Hashable, Sendable {
    case document
    case element
    case elementOrEnd
    case memberValue
    case memberName
    case memberNameOrEnd
    case colon
    case commaOrEndOfArray
    case commaOrEndOfObject
    case endOfDocument
    case digitAfterMinus
    case digitAfterPoint
    case digitOfExponent
  }

  /// What stands at a place instead of what was expected.
  package enum Found: Hashable, Sendable {
    case character(Unicode.Scalar)
    case end
  }
}

extension JSONError.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unexpected(let expectation, let found): "expected \(expectation), found \(found)"
    case .unknownWord(let word): "expected a JSON value, found '\(word)'"
    case .leadingZero: "expected a number without leading zeros, found a digit after '0'"
    case .unterminatedString: "expected '\"' at the end of a string, found \(JSONError.Found.end)"
    case .controlCharacter(let byte):
      "expected an escape in place of a control character, found \(control(byte))"
    case .unknownEscape(let found):
      "expected one of '\"', '\\', '/', 'b', 'f', 'n', 'r', 't', 'u' after '\\', found \(found)"
    case .incompleteUnicodeEscape: "expected four hexadecimal digits after '\\u'"
    case .loneSurrogate(let digits): "expected a surrogate pair, found '\\u\(digits)' alone"
    case .invalidUTF8(let byte): "expected UTF-8, found the byte 0x\(Self.hexadecimal(byte))"
    case .byteOrderMark: "expected a JSON value, found a byte order mark"
    case .tooDeep(let limit):
      "expected at most \(limit) arrays and objects in each other, found more"
    case .tooLarge(let limit): "expected at most \(limit) bytes, found more"
    }
  }

  /// How to mend the document, or nil where the description says it all.
  var hint: String? {
    switch self {
    case .unexpected(let expectation, let found): expectation.hint(found: found)
    case .unknownWord(let word): Self.hint(ofWord: word)
    case .leadingZero: "write the number without leading zeros, or as a string"
    case .unterminatedString: "close the string with '\"'"
    case .controlCharacter(0x0A), .controlCharacter(0x0D):
      "a string cannot span lines: write a line feed as '\\n'"
    case .controlCharacter(0x09): "write a tab as '\\t'"
    case .controlCharacter(let byte): "write it as '\\u00\(Self.hexadecimal(byte))'"
    case .unknownEscape: "write a backslash itself as '\\\\'"
    case .incompleteUnicodeEscape: "write a code point as in '\\u00E9'"
    case .loneSurrogate: "a code point above U+FFFF is two escapes, as in '\\uD83D\\uDE00'"
    case .invalidUTF8: "save the document as UTF-8 (RFC 8259 §8.1)"
    case .byteOrderMark: "save the document as UTF-8 without a byte order mark (RFC 8259 §8.1)"
    case .tooDeep: "nest less deeply, or raise the limit"
    case .tooLarge: "send less, or raise the limit"
    }
  }

  private func control(_ byte: UInt8) -> JSONError.Found {
    .character(Unicode.Scalar(byte))
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 0x10 ? "0" + digits : digits
  }

  private static func hint(ofWord word: String) -> String {
    switch word.lowercased() {
    case "nan", "inf", "infinity": "JSON has no such number: write null, or a string"
    case "true", "false", "null": "write '\(word.lowercased())' in lower case"
    case "none", "nil", "undefined": "write null"
    default: "write text in double quotes; the only words are true, false and null"
    }
  }
}

extension JSONError.Found: CustomStringConvertible {
  package var description: String {
    switch self {
    case .character(let scalar) where Self.isPrintable(scalar): "'\(scalar)'"
    case .character(let scalar):
      "U+" + String(repeating: "0", count: max(0, 4 - Self.hexadecimal(scalar).count))
        + Self.hexadecimal(scalar)
    case .end: "the end of the document"
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16, uppercase: true)
  }

  /// Control, format, combining and unassigned code points would garble the sentence they stand in.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
      false
    default: true
    }
  }
}
