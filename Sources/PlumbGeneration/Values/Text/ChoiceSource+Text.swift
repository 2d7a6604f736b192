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
    let (text, missing) = start(of: count, picking: pick)
    return missing > 0 ? text.repeated(toCount: count) : text
  }

  /// The part of a text in which each piece is picked, and how many code points it still lacks.
  private func start(of count: Int, picking pick: (_ below: Int) -> Int)
    -> (text: String, missing: Int)
  {
    var text: [UInt8] = []
    text.reserveCapacity(min(count, Self.distinctPieces) * 2)
    var missing = count
    if let bytes {
      for _ in 0..<min(count, Self.distinctPieces) { text.append(bytes[pick(bytes.count)]) }
      missing -= text.count
      return (String(decoding: text, as: UTF8.self), missing)
    }
    for _ in 0..<Self.distinctPieces where missing > 0 {
      let piece = pieces[pick(pieces.count)].unicodeScalars.prefix(missing)
      text += String(piece).utf8
      missing -= piece.count
    }
    return (String(decoding: text, as: UTF8.self), missing)
  }

  /// The sample, repeated or cut to a length that is allowed; nil where only empty text is.
  package func sample(fitting length: TextLength) -> String? {
    let text = sample.joined()
    let own = text.unicodeScalars.count
    let count = min(max(own, length.minimum), length.maximum ?? .max, TextLength.reach)
    guard count > 0, length.contains(count) else { return nil }
    return text.repeated(toCount: count)
  }
}

extension String {
  /// The first so many code points of this text written again and again; it must not be empty.
  fileprivate func repeated(toCount count: Int) -> String {
    let own = unicodeScalars.count
    let rest = String(unicodeScalars.prefix(count % own))
    return String(repeating: self, count: count / own) + rest
  }
}
