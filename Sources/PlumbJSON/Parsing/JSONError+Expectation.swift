extension JSONError.Expectation: CustomStringConvertible {
  package var description: String {
    switch self {
    case .document: "a JSON value"
    case .element: "an array element after ','"
    case .elementOrEnd: "an array element or ']' after '['"
    case .memberValue: "a value after ':'"
    case .memberName: "a member name after ','"
    case .memberNameOrEnd: "a member name or '}' after '{'"
    case .colon: "':' after a member name"
    case .commaOrEndOfArray: "',' or ']' after an array element"
    case .commaOrEndOfObject: "',' or '}' after a member"
    case .endOfDocument: "the end of the document after its value"
    case .digitAfterMinus: "a digit after '-'"
    case .digitAfterPoint: "a digit after '.'"
    case .digitOfExponent: "a digit in the exponent"
    }
  }

  /// How to mend what was found in place of this.
  func hint(found: JSONError.Found) -> String? {
    switch (self, found) {
    case (.element, .character("]")), (.memberName, .character("}")):
      "remove the comma before it: JSON allows no trailing comma"
    case (.digitAfterMinus, _), (.digitAfterPoint, _), (.digitOfExponent, _):
      "a number has digits before and after each sign, point and exponent"
    case (_, .character("/")), (_, .character("#")): "remove the comment: JSON has none"
    case (_, .character("'")): "write strings and names in double quotes"
    case (_, .character("+")), (_, .character(".")): "begin a number with a digit or '-'"
    case (.commaOrEndOfArray, .end), (.elementOrEnd, .end), (.element, .end):
      "the document seems cut off: close every '[' with ']'"
    case (.commaOrEndOfObject, .end), (.memberNameOrEnd, .end), (.memberName, .end), (.colon, .end),
      (.memberValue, .end):
      "the document seems cut off: close every '{' with '}'"
    case (.document, .end): "the document is empty: write a value, such as null"
    case (.memberName, _), (.memberNameOrEnd, _): "write member names in double quotes"
    case (.commaOrEndOfArray, .character("}")), (.commaOrEndOfObject, .character("]")):
      "close brackets in the order in which they were opened"
    case (.commaOrEndOfArray, _), (.commaOrEndOfObject, _): "a comma may be missing before it"
    case (.endOfDocument, _): "a document is one value: remove what follows it"
    case (.document, _), (.element, _), (.elementOrEnd, _), (.memberValue, _), (.colon, _): nil
    }
  }
}
