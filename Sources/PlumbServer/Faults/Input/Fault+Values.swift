import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbSchema

/// Values that are accepted and stored as others.
extension Fault {
  static let values: [Fault] = [
    Fault(
      "text-trimmed", .input, breaks: "text-survives",
      "A create removes the spaces around a text."
    ) { contract in
      .storing(at: contract.sites(.create).first { $0.isFreeText }) { value in
        value.string.map { .string($0.trimmed) } ?? value
      }
    },
    Fault(
      "text-cut", .input, breaks: "text-survives",
      "A create keeps the first 255 characters of a text."
    ) { contract in
      .storing(
        at: contract.sites(.create, turn: 3).first { $0.isFreeText && $0.schema.maxLength == nil }
      ) { value in
        value.string.map { .string(String($0.prefix(255))) } ?? value
      }
    },
    Fault(
      "text-in-small-letters", .input, breaks: "text-survives",
      "An update stores a text in small letters."
    ) { contract in
      .storing(at: contract.sites(.update, turn: 3).first { $0.isFreeText }) { value in
        value.string.map { .string($0.lowercased()) } ?? value
      }
    },
    Fault(
      "emoji-as-question-mark", .input, breaks: "text-survives",
      "A create stores ? for each character beyond the basic plane of Unicode."
    ) { contract in
      .storing(at: contract.sites(.create).last { $0.isFreeText }) { value in
        value.string.map {
          .string(
            String(String.UnicodeScalarView($0.unicodeScalars.map { $0.value > 0xFFFF ? "?" : $0 }))
          )
        } ?? value
      }
    },
    Fault(
      "markup-escaped", .input, breaks: "text-survives",
      "An update stores the ampersand and the angle brackets as entities of HTML."
    ) { contract in
      .storing(at: contract.sites(.update).first { $0.isFreeText }) { value in
        value.string.map {
          .string(
            $0.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
              .replacing(">", with: "&gt;"))
        } ?? value
      }
    },
    Fault(
      "accents-combined", .input, breaks: "text-survives",
      "A create stores a letter and its diaeresis as the one letter that looks the same."
    ) { contract in
      .storing(at: contract.sites(.create, turn: 3).last { $0.isFreeText }) { value in
        value.string.map { .string($0.withDiaereses) } ?? value
      }
    },
    Fault(
      "accents-taken-apart", .input, breaks: "text-survives",
      "An update stores a letter with an accent as the letter and its accent."
    ) { contract in
      .storing(at: contract.sites(.update, turn: 3).last { $0.isFreeText }) { value in
        value.string.map { .string($0.withAccentsApart) } ?? value
      }
    },
    Fault(
      "line-breaks-as-spaces", .input, breaks: "text-survives",
      "An update stores a space for each line break."
    ) { contract in
      .storing(at: contract.sites(.update).last { $0.isFreeText }) { value in
        value.string.map {
          .string(String($0.unicodeScalars.map { $0 == "\n" ? " " : Character($0) }))
        } ?? value
      }
    },
    Fault(
      "line-ends-of-windows", .input, breaks: "text-survives",
      "A create stores two characters for each line break."
    ) { contract in
      .storing(at: contract.sites(.create).last { $0.isFreeText && $0.isOptional }) { value in
        value.string.map {
          .string($0.unicodeScalars.reduce(into: "") { $0 += $1 == "\n" ? "\r\n" : String($1) })
        } ?? value
      }
    },
    Fault(
      "backslashes-swallowed", .input, breaks: "text-survives",
      "A create takes a backslash of a text for an escape, and drops it."
    ) { contract in
      .storing(at: contract.sites(.create, turn: 3).first { $0.isFreeText }) { value in
        value.string.map { .string($0.replacing("\\", with: "")) } ?? value
      }
    },
    Fault(
      "percent-decoded", .input, breaks: "text-survives",
      "An update decodes what looks like an encoded byte in a text."
    ) { contract in
      .storing(at: contract.sites(.update).first { $0.isFreeText && $0.isOptional }) { value in
        guard let text = value.string, let decoded = try? PercentEncoding.decode(text[...]) else {
          return value
        }
        return .string(decoded)
      }
    },
    Fault(
      "word-null-as-nothing", .input, breaks: "create-keeps-what-was-given",
      "A create takes the text null for nothing."
    ) { contract in
      .storing(
        at: contract.sites(.create).first {
          $0.isFreeText && $0.isOptional && ($0.schema.minLength ?? 0) <= 4
        }
      ) { $0 == "null" ? nil : $0 }
    },
    Fault(
      "zeros-before-number-lost", .input, breaks: "text-survives",
      "A create stores a text of digits as a number, without the zeros before it."
    ) { contract in
      .storing(at: contract.sites(.create).last { $0.isFreeText }) { value in
        guard let text = value.string, let number = Int(text) else { return value }
        return .string(String(number))
      }
    },
    Fault(
      "number-as-double", .input, breaks: "numbers-survive",
      "A create keeps of a whole number what a floating one can hold."
    ) { contract in
      .storing(
        at: contract.sites(.create).first {
          $0.isWholeNumber && ($0.schema.maximum?.int ?? .max) > 1 << 53
        }
      ) { value in value.int.map { JSON(Int(Double($0).rounded())) } ?? value }
    },
    Fault(
      "quotes-doubled", .input, breaks: "text-survives",
      "A create doubles each apostrophe of a text."
    ) { contract in
      .storing(
        at: contract.sites(.create).dropFirst(2).first {
          $0.isFreeText && $0.schema.maxLength == nil
        }
      ) { value in
        value.string.map {
          .string(String($0.unicodeScalars.flatMap { $0 == "'" ? "''" : String($0) }))
        } ?? value
      }
    },
    Fault(
      "number-cut-to-range", .input, breaks: "numbers-survive",
      "A create stores the maximum less one where the maximum is given."
    ) { contract in
      let site = contract.sites(.create).first { ($0.schema.maximum?.int ?? 0) > 1 }
      return .storing(at: site) { value in
        value.int.map { .init(min($0, (site?.schema.maximum?.int ?? .max) - 1)) } ?? value
      }
    },
    Fault(
      "number-as-byte", .input, breaks: "numbers-survive",
      "An update stores what fits a byte with a sign."
    ) { contract in
      let site = contract.sites(.update).last { ($0.schema.maximum?.int ?? 0) > 127 }
      return .storing(at: site) { value in
        value.int.map { JSON(max(1, Int(Int8(truncatingIfNeeded: $0)))) } ?? value
      }
    },
    Fault(
      "fraction-lost", .input, breaks: "numbers-survive",
      "A create stores a number with a fraction as the next whole one."
    ) { contract in
      .storing(at: contract.sites(.create).first { $0.isNumber && $0.schema.types != .integer }) {
        value in
        guard let text = value.number?.text, let point = text.firstIndex(of: "."),
          let whole = Int(text[..<point])
        else { return value }
        return JSON(whole + 1)
      }
    },
    Fault(
      "array-sorted", .input, breaks: "order-survives",
      "A create sorts the elements of an array."
    ) { contract in
      .storing(at: contract.sites(.create).first { $0.isArray }) { value in
        value.array.map { .array($0.sorted { $0.text() < $1.text() }) } ?? value
      }
    },
    Fault(
      "array-reversed", .input, breaks: "order-survives",
      "An update stores the elements of an array from the last to the first."
    ) { contract in
      .storing(at: contract.sites(.update).first { $0.isArray }) { value in
        value.array.map { .array($0.reversed()) } ?? value
      }
    },
    Fault(
      "array-as-set", .input, breaks: "repetition-survives",
      "A create keeps each element of an array once."
    ) { contract in
      .storing(at: contract.sites(.create).first { $0.isArray }) { value in
        value.array.map { items in
          .array(
            items.enumerated().filter { !items[..<$0.offset].contains($0.element) }.map(\.element))
        } ?? value
      }
    },
    Fault(
      "twins-dropped-on-update", .input, breaks: "repetition-survives",
      "An update keeps one of equal neighbours in an array, and of equal ends."
    ) { contract in
      .storing(at: contract.sites(.update).first { $0.isArray }) { value in
        guard let items = value.array, items.count > 1, items.first == items.last else {
          return value
        }
        return .array(items.dropLast())
      }
    },
  ]
}

extension String {
  /// With one code point for e, o and u under two dots (Unicode: NFC).
  fileprivate var withDiaereses: String {
    let letters: [Unicode.Scalar: Unicode.Scalar] = ["e": "\u{EB}", "o": "\u{F6}", "u": "\u{FC}"]
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "\u{308}", let letter = scalars.last.flatMap({ letters[$0] }) {
        scalars.removeLast()
        scalars.append(letter)
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// With é, ü, ñ and their like as two code points (Unicode: NFD).
  fileprivate var withAccentsApart: String {
    let letters: [Unicode.Scalar: String] = [
      "\u{E9}": "e\u{301}", "\u{FC}": "u\u{308}", "\u{F1}": "n\u{303}", "\u{E4}": "a\u{308}",
      "\u{F6}": "o\u{308}", "\u{EB}": "e\u{308}", "\u{E7}": "c\u{327}", "\u{E8}": "e\u{300}",
    ]
    return unicodeScalars.reduce(into: "") { $0 += letters[$1] ?? String($1) }
  }

  /// Without the spaces at both ends.
  fileprivate var trimmed: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
