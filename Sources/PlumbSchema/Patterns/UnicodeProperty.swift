/// A property of code points that `\p{…}` can name (ECMA-262 §22.2.1, tables 67 to 69).
package indirect enum UnicodeProperty: Hashable, Sendable {
  /// General categories by their two letters, such as `Lu`; one letter stands for all that begin with it.
  case category(String)
  case binary(BinaryProperty)
  /// What a set does not hold: a negated class within a class.
  case complement(of: CodePointSet)

  /// The property of a name as `\p{…}` has it: `L`, `Letter`, `gc=Lu`, `Alphabetic`; nil where it is not known.
  init?(name: String) {
    var value = name
    for prefix in ["General_Category=", "gc="] where name.hasPrefix(prefix) {
      value = String(name.dropFirst(prefix.count))
    }
    if let short = Self.categoryNames.first(where: { $0.long == value || $0.short == value }) {
      self = .category(short.short)
    } else if let binary = BinaryProperty(name: value) {
      self = .binary(binary)
    } else {
      return nil
    }
  }

  func contains(_ codePoint: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(codePoint) else { return false }
    switch self {
    case .category(let short): return Self.abbreviation(of: scalar).hasPrefix(short)
    case .complement(let set): return !set.contains(codePoint)
    case .binary(let binary): return binary.holds(for: scalar)
    }
  }
}

extension UnicodeProperty {
  private static let categoryNames: [(short: String, long: String)] = [
    ("L", "Letter"), ("Lu", "Uppercase_Letter"), ("Ll", "Lowercase_Letter"),
    ("Lt", "Titlecase_Letter"), ("Lm", "Modifier_Letter"), ("Lo", "Other_Letter"), ("M", "Mark"),
    ("Mn", "Nonspacing_Mark"), ("Mc", "Spacing_Mark"), ("Me", "Enclosing_Mark"), ("N", "Number"),
    ("Nd", "Decimal_Number"), ("Nd", "digit"), ("Nl", "Letter_Number"), ("No", "Other_Number"),
    ("P", "Punctuation"), ("P", "punct"), ("Pc", "Connector_Punctuation"),
    ("Pd", "Dash_Punctuation"), ("Ps", "Open_Punctuation"), ("Pe", "Close_Punctuation"),
    ("Pi", "Initial_Punctuation"), ("Pf", "Final_Punctuation"), ("Po", "Other_Punctuation"),
    ("S", "Symbol"), ("Sm", "Math_Symbol"), ("Sc", "Currency_Symbol"), ("Sk", "Modifier_Symbol"),
    ("So", "Other_Symbol"), ("Z", "Separator"), ("Zs", "Space_Separator"),
    ("Zl", "Line_Separator"), ("Zp", "Paragraph_Separator"), ("C", "Other"), ("Cc", "Control"),
    ("Cc", "cntrl"), ("Cf", "Format"), ("Co", "Private_Use"), ("Cn", "Unassigned"),
  ]

  private static func abbreviation(of scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
