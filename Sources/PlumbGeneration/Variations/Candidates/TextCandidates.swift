import PlumbJSON
import PlumbSchema

/// What to try where a text stands.
enum TextCandidates {
  /// How many texts of a pattern are tried.
  private static let patternTexts: UInt64 = 4

  static func valid(_ shape: TextShape) -> [Candidate] {
    if shape.recipe != nil { return patterned(shape) }
    if let format = shape.format, !format.breaches.isEmpty {
      return format.forms.filter { shape.allows($0.text) }
        .map { Candidate("format", "form-" + $0.kind, .string($0.text)) }
    }
    return lengths(shape.length) + families(shape.length)
  }

  static func invalid(_ shape: TextShape) -> [Candidate] {
    var candidates: [Candidate] = []
    let length = shape.length
    if length.minimum > 0 {
      candidates.append(run("minLength", "too-short", of: length.minimum - 1))
    }
    if let maximum = length.maximum {
      candidates.append(run("maxLength", "too-long", of: maximum + 1))
    }
    if let format = shape.format {
      candidates += format.breaches.map { Candidate("format", "bad-" + $0.kind, .string($0.text)) }
      if !format.breaches.isEmpty { candidates.append(Candidate("format", "bad-empty", "")) }
    }
    return candidates + offPattern(shape)
  }

  private static func lengths(_ length: TextLength) -> [Candidate] {
    var candidates: [Candidate] = []
    if length.minimum == 0 {
      candidates.append(Candidate("minLength", "empty", ""))
    } else {
      candidates.append(run("minLength", "shortest", of: length.minimum))
      if length.contains(length.minimum + 1) {
        candidates.append(run("minLength", "above-shortest", of: length.minimum + 1))
      }
    }
    guard let maximum = length.maximum else {
      return candidates + [run("type", "very-long", of: max(TextLength.longest, length.minimum))]
    }
    if length.contains(maximum - 1), maximum > 1 {
      candidates.append(run("maxLength", "below-longest", of: maximum - 1))
    }
    return candidates + [run("maxLength", "longest", of: maximum)]
  }

  private static func families(_ length: TextLength) -> [Candidate] {
    TextFamily.all.compactMap { family in
      family.sample(fitting: length).map { Candidate("type", family.name, .string($0)) }
    }
  }

  private static func run(_ constraint: String, _ kind: String, of count: Int) -> Candidate {
    guard count <= TextLength.reach else {
      return Candidate(
        constraint, kind, notMade: "no text is made longer than \(TextLength.reach) characters")
    }
    let letters = Array(repeating: UInt8(ascii: "a"), count: count)
    return Candidate(constraint, kind, .string(String(decoding: letters, as: UTF8.self)))
  }

  private static func patterned(_ shape: TextShape) -> [Candidate] {
    guard let recipe = shape.recipe else { return [] }
    var candidates: [Candidate] = []
    func offer(_ kind: String, _ length: TextLength, _ seed: UInt64?) {
      var source =
        seed.map { ChoiceSource(seed: $0, stream: "pattern") } ?? ChoiceSource(replaying: [])
      let text = source.text(recipe, length)
      if shape.allows(text) { candidates.append(Candidate("pattern", kind, .string(text))) }
    }
    offer("pattern-plain", shape.length, nil)
    let shortest = max(shape.length.minimum, recipe.least)
    offer("pattern-shortest", TextLength(minimum: shortest, maximum: shortest), nil)
    let bounds = [recipe.most, shape.length.maximum].compactMap(\.self)
    if let longest = bounds.min(), longest <= TextLength.longest {
      offer("pattern-longest", TextLength(minimum: longest, maximum: longest), nil)
    }
    for seed in 1...patternTexts { offer("pattern-\(seed)", shape.length, seed) }
    return candidates
  }

  /// Texts just beside a pattern; those it allows after all are not meant.
  static func offPattern(_ shape: TextShape) -> [Candidate] {
    guard let recipe = shape.recipe else { return [] }
    var source = ChoiceSource(replaying: [])
    let plain = source.text(recipe, shape.length)
    let texts = [
      ("pattern-empty", ""), ("pattern-extra-last", plain + "!"),
      ("pattern-extra-first", "!" + plain),
      ("pattern-cut-last", String(plain.unicodeScalars.dropLast())),
      ("pattern-cut-first", String(plain.unicodeScalars.dropFirst())),
      ("pattern-other-case", plain.uppercased()), ("pattern-trailing-newline", plain + "\n"),
      ("pattern-other-script", String(plain.unicodeScalars.map { _ in "\u{6F22}" as Character })),
    ]
    return texts.filter { text in !shape.patterns.allSatisfy { $0.matches(text.1) } }
      .map { Candidate("pattern", $0.0, .string($0.1)) }
  }
}
