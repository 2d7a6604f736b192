extension UnicodeProperty {
  /// Properties that a code point has or has not (ECMA-262 §22.2.1, table 69), all but Extended_Pictographic and
  /// Emoji_Component.
  package enum BinaryProperty: String, CaseIterable, Sendable {
    case any = "Any"
    case ascii = "ASCII"
    case assigned = "Assigned"
    case asciiHexDigit = "ASCII_Hex_Digit"
    case alphabetic = "Alphabetic"
    case bidiControl = "Bidi_Control"
    case bidiMirrored = "Bidi_Mirrored"
    case caseIgnorable = "Case_Ignorable"
    case cased = "Cased"
    case changesWhenCaseFolded = "Changes_When_Casefolded"
    case changesWhenCaseMapped = "Changes_When_Casemapped"
    case changesWhenLowercased = "Changes_When_Lowercased"
    case changesWhenNFKCCaseFolded = "Changes_When_NFKC_Casefolded"
    case changesWhenTitlecased = "Changes_When_Titlecased"
    case changesWhenUppercased = "Changes_When_Uppercased"
    case dash = "Dash"
    case defaultIgnorable = "Default_Ignorable_Code_Point"
    case deprecated = "Deprecated"
    case diacritic = "Diacritic"
    case emoji = "Emoji"
    case emojiModifier = "Emoji_Modifier"
    case emojiModifierBase = "Emoji_Modifier_Base"
    case emojiPresentation = "Emoji_Presentation"
    case extender = "Extender"
    case graphemeBase = "Grapheme_Base"
    case graphemeExtend = "Grapheme_Extend"
    case hexDigit = "Hex_Digit"
    case idsBinaryOperator = "IDS_Binary_Operator"
    case idsTrinaryOperator = "IDS_Trinary_Operator"
    case idContinue = "ID_Continue"
    case idStart = "ID_Start"
    case ideographic = "Ideographic"
    case joinControl = "Join_Control"
    case logicalOrderException = "Logical_Order_Exception"
    case lowercase = "Lowercase"
    case math = "Math"
    case noncharacter = "Noncharacter_Code_Point"
    case patternSyntax = "Pattern_Syntax"
    case patternWhiteSpace = "Pattern_White_Space"
    case quotationMark = "Quotation_Mark"
    case radical = "Radical"
    case regionalIndicator = "Regional_Indicator"
    case sentenceTerminal = "Sentence_Terminal"
    case softDotted = "Soft_Dotted"
    case terminalPunctuation = "Terminal_Punctuation"
    case unifiedIdeograph = "Unified_Ideograph"
    case uppercase = "Uppercase"
    case variationSelector = "Variation_Selector"
    case whiteSpace = "White_Space"
    case xidContinue = "XID_Continue"
    case xidStart = "XID_Start"
  }
}

extension UnicodeProperty.BinaryProperty {
  /// The property of a name or an alias; nil where it is none of these.
  init?(name: String) {
    guard let property = Self(rawValue: name) ?? Self.aliases[name] else { return nil }
    self = property
  }

  func holds(for scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return switch self {
    case .any: true
    case .ascii: scalar.isASCII
    case .assigned: properties.generalCategory != .unassigned
    case .asciiHexDigit: properties.isASCIIHexDigit
    case .alphabetic: properties.isAlphabetic
    case .bidiControl: properties.isBidiControl
    case .bidiMirrored: properties.isBidiMirrored
    case .caseIgnorable: properties.isCaseIgnorable
    case .cased: properties.isCased
    case .changesWhenCaseFolded: properties.changesWhenCaseFolded
    case .changesWhenCaseMapped: properties.changesWhenCaseMapped
    case .changesWhenLowercased: properties.changesWhenLowercased
    case .changesWhenNFKCCaseFolded: properties.changesWhenNFKCCaseFolded
    case .changesWhenTitlecased: properties.changesWhenTitlecased
    case .changesWhenUppercased: properties.changesWhenUppercased
    case .dash: properties.isDash
    case .defaultIgnorable: properties.isDefaultIgnorableCodePoint
    case .deprecated: properties.isDeprecated
    case .diacritic: properties.isDiacritic
    case .emoji: properties.isEmoji
    case .emojiModifier: properties.isEmojiModifier
    case .emojiModifierBase: properties.isEmojiModifierBase
    case .emojiPresentation: properties.isEmojiPresentation
    case .extender: properties.isExtender
    case .graphemeBase: properties.isGraphemeBase
    case .graphemeExtend: properties.isGraphemeExtend
    case .hexDigit: properties.isHexDigit
    case .idsBinaryOperator: properties.isIDSBinaryOperator
    case .idsTrinaryOperator: properties.isIDSTrinaryOperator
    case .idContinue: properties.isIDContinue
    case .idStart: properties.isIDStart
    case .ideographic: properties.isIdeographic
    case .joinControl: properties.isJoinControl
    case .logicalOrderException: properties.isLogicalOrderException
    case .lowercase: properties.isLowercase
    case .math: properties.isMath
    case .noncharacter: properties.isNoncharacterCodePoint
    case .patternSyntax: properties.isPatternSyntax
    case .patternWhiteSpace: properties.isPatternWhitespace
    case .quotationMark: properties.isQuotationMark
    case .radical: properties.isRadical
    case .regionalIndicator: (0x1F1E6...0x1F1FF).contains(scalar.value)
    case .sentenceTerminal: properties.isSentenceTerminal
    case .softDotted: properties.isSoftDotted
    case .terminalPunctuation: properties.isTerminalPunctuation
    case .unifiedIdeograph: properties.isUnifiedIdeograph
    case .uppercase: properties.isUppercase
    case .variationSelector: properties.isVariationSelector
    case .whiteSpace: properties.isWhitespace
    case .xidContinue: properties.isXIDContinue
    case .xidStart: properties.isXIDStart
    }
  }

  private static let aliases: [String: Self] = [
    "AHex": .asciiHexDigit, "Alpha": .alphabetic, "Bidi_C": .bidiControl, "Bidi_M": .bidiMirrored,
    "CI": .caseIgnorable, "CWCF": .changesWhenCaseFolded, "CWCM": .changesWhenCaseMapped,
    "CWL": .changesWhenLowercased, "CWKCF": .changesWhenNFKCCaseFolded,
    "CWT": .changesWhenTitlecased, "CWU": .changesWhenUppercased, "DI": .defaultIgnorable,
    "Dep": .deprecated, "Dia": .diacritic, "EMod": .emojiModifier, "EBase": .emojiModifierBase,
    "EPres": .emojiPresentation, "Ext": .extender, "Gr_Base": .graphemeBase,
    "Gr_Ext": .graphemeExtend, "Hex": .hexDigit, "IDSB": .idsBinaryOperator,
    "IDST": .idsTrinaryOperator, "IDC": .idContinue, "IDS": .idStart, "Ideo": .ideographic,
    "Join_C": .joinControl, "LOE": .logicalOrderException, "Lower": .lowercase,
    "NChar": .noncharacter, "Pat_Syn": .patternSyntax, "Pat_WS": .patternWhiteSpace,
    "QMark": .quotationMark, "RI": .regionalIndicator, "STerm": .sentenceTerminal,
    "SD": .softDotted, "Term": .terminalPunctuation, "UIdeo": .unifiedIdeograph,
    "Upper": .uppercase, "VS": .variationSelector, "space": .whiteSpace, "XIDC": .xidContinue,
    "XIDS": .xidStart,
  ]
}
