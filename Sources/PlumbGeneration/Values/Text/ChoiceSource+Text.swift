extension ChoiceSource {
  /// A text whose number of code points is allowed; all choices zero give the shortest run of "a" a person would write.
  ///
  /// Where empty text is allowed it is still not made here: whether a server takes "" for a value at all is a
  /// question of its own, which the variations ask under their own label.
  package mutating func text(_ length: TextLength) -> String {
    let family = textFamily()
    let count = textCount(length)
    return family.text(of: count) { pieces in index(below: pieces) }
  }

  /// Half plain, so that most values can be read; the rest evenly awkward.
  private mutating func textFamily() -> TextFamily {
    TextFamily.all[count(below: TextFamily.all.count, usually: 1)]
  }

  private mutating func textCount(_ length: TextLength) -> Int {
    let shortest = length.simplest
    let longest = max(shortest, min(length.maximum ?? TextLength.ordinary, TextLength.longest))
    return shortest + count(below: longest - shortest + 1, usually: 16)
  }
}

extension TextFamily {
  /// Past this many pieces a text repeats itself, so that a long one costs no long list of choices.
  static let distinctPieces = 32

  /// Exactly `count` code points of this family, each piece picked by the closure from so many.
  func text(of count: Int, picking pick: (_ below: Int) -> Int) -> String {
    var scalars = String.UnicodeScalarView()
    var made = 0
    var picked: [String] = []
    while made < count {
      let piece: String
      if picked.count < Self.distinctPieces {
        piece = pieces[pick(pieces.count)]
        picked.append(piece)
      } else {
        piece = picked[made % picked.count]
      }
      for scalar in piece.unicodeScalars.prefix(count - made) {
        scalars.append(scalar)
        made += 1
      }
    }
    return String(scalars)
  }

  /// The sample, repeated or cut to a length that is allowed; nil where only empty text is.
  package func sample(fitting length: TextLength) -> String? {
    let scalars = sample.joined().unicodeScalars
    let count = min(max(scalars.count, length.minimum), length.maximum ?? .max, TextLength.reach)
    guard count > 0, length.contains(count) else { return nil }
    var text = String.UnicodeScalarView()
    var missing = count
    while missing > 0 {
      text.append(contentsOf: scalars.prefix(missing))
      missing -= min(missing, scalars.count)
    }
    return String(text)
  }
}
