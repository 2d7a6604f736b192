/// Reads a pattern by the grammar of ECMA-262 §22.2.1 in Unicode mode.
///
/// Two liberties of annex B are taken because documents take them: a brace that begins no quantifier stands for itself,
/// and any ASCII punctuation may be escaped. Letters that mean nothing after a backslash are refused.
struct PatternParser {
  private let text: [Unicode.Scalar]
  private(set) var offset = 0
  private var captures = 0
  private var depth = 0
  /// The names of all groups, found before parsing: `\k<name>` may stand before its group.
  private var groupNames: [(name: String, number: Int)] = []
  private var highestReference: (number: Int, offset: Int)?

  /// How deep groups may lie within each other: matching and compiling recurse through them.
  private static let maxDepth = 100

  static func parse(_ source: String) throws(PatternError) -> Pattern.Node {
    var parser = PatternParser(text: Array(source.unicodeScalars))
    parser.collectNames()
    let node = try parser.disjunction()
    guard parser.peek == nil else { throw parser.error("this parenthesis closes no group") }
    if let reference = parser.highestReference, reference.number > parser.captures {
      throw PatternError(
        problem: "there is no group \(reference.number) to refer to", offset: reference.offset)
    }
    return node
  }

  private init(text: [Unicode.Scalar]) { self.text = text }
}

extension PatternParser {
  var peek: Unicode.Scalar? { offset < text.count ? text[offset] : nil }

  func error(_ problem: String) -> PatternError {
    PatternError(problem: problem, offset: min(offset, text.count))
  }

  mutating func take() -> Unicode.Scalar? {
    guard let scalar = peek else { return nil }
    offset += 1
    return scalar
  }

  /// Steps over a text where it stands here.
  mutating func skip(_ wanted: String) -> Bool {
    let scalars = Array(wanted.unicodeScalars)
    guard text[offset...].starts(with: scalars) else { return false }
    offset += scalars.count
    return true
  }

  /// Goes back to an earlier place.
  mutating func rewind(to earlier: Int) { offset = earlier }

  /// A decimal number, cut to what a counter can hold; nil where no digit stands here.
  mutating func number() -> Int? {
    var value: Int?
    while let digit = peek, ("0"..."9").contains(digit) {
      offset += 1
      value = min((value ?? 0) * 10 + Int(digit.value - 0x30), 1_000_000_000)
    }
    return value
  }
}

extension PatternParser {
  private mutating func disjunction() throws(PatternError) -> Pattern.Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maxDepth else {
      throw error("groups lie within one another more than \(Self.maxDepth) deep")
    }
    var alternatives = [try alternative()]
    while skip("|") { alternatives.append(try alternative()) }
    return alternatives.count == 1 ? alternatives[0] : .alternatives(alternatives)
  }

  private mutating func alternative() throws(PatternError) -> Pattern.Node {
    var terms: [Pattern.Node] = []
    while let next = peek, next != "|", next != ")" {
      terms.append(try term())
    }
    switch terms.count {
    case 0: return .empty
    case 1: return terms[0]
    default: return .sequence(terms)
    }
  }

  private mutating func term() throws(PatternError) -> Pattern.Node {
    if let assertion = assertion() { return assertion }
    if let look = try lookAround() { return look }
    return try quantified(try atom())
  }

  private mutating func assertion() -> Pattern.Node? {
    if skip("^") { return .start }
    if skip("$") { return .end }
    if skip("\\b") { return .wordBoundary(isNegated: false) }
    if skip("\\B") { return .wordBoundary(isNegated: true) }
    return nil
  }

  private mutating func lookAround() throws(PatternError) -> Pattern.Node? {
    let opened = offset
    for (mark, isAhead, isNegated) in [
      ("(?=", true, false), ("(?!", true, true), ("(?<=", false, false), ("(?<!", false, true),
    ] where skip(mark) {
      let node = try disjunction()
      try close(opened)
      return .look(node, isAhead: isAhead, isNegated: isNegated)
    }
    return nil
  }

  private mutating func atom() throws(PatternError) -> Pattern.Node {
    let start = offset
    guard let scalar = take() else { return .empty }
    switch scalar {
    case ".": return .character(CodePointSet.lineTerminators.negated)
    case "[": return .character(try characterClass())
    case "\\": return try escape()
    case "(": return try group(opened: start)
    case "*", "+", "?":
      offset = start
      throw error("there is nothing here that \"\(scalar)\" could repeat")
    case "{":
      offset = start
      if try bounds() != nil { throw error("there is nothing here that the braces could repeat") }
      offset = start + 1
      return .character(CodePointSet(scalar))
    default: return .character(CodePointSet(scalar))
    }
  }

  private mutating func group(opened: Int) throws(PatternError) -> Pattern.Node {
    if skip("?:") {
      let node = try disjunction()
      try close(opened)
      return .group(node, number: nil)
    }
    if skip("?<") {
      _ = try groupName()
    } else if peek == "?" {
      throw error("this kind of group is not known to ECMA-262")
    }
    captures += 1
    let number = captures
    let node = try disjunction()
    try close(opened)
    return .group(node, number: number)
  }

  private mutating func close(_ opened: Int) throws(PatternError) {
    guard skip(")") else {
      throw PatternError(problem: "the group is not closed", offset: opened)
    }
  }

  private mutating func quantified(_ atom: Pattern.Node) throws(PatternError) -> Pattern.Node {
    let range: (least: Int, most: Int?)
    if skip("*") {
      range = (0, nil)
    } else if skip("+") {
      range = (1, nil)
    } else if skip("?") {
      range = (0, 1)
    } else if let bounds = try bounds() {
      range = bounds
    } else {
      return atom
    }
    let isGreedy = !skip("?")
    return .repetition(atom, least: range.least, most: range.most, isGreedy: isGreedy)
  }

  /// `{2}`, `{2,}` or `{2,5}`; nil, and nothing taken, where the brace is none of these.
  private mutating func bounds() throws(PatternError) -> (least: Int, most: Int?)? {
    let start = offset
    guard skip("{"), let least = number() else {
      offset = start
      return nil
    }
    if skip("}") { return (least, least) }
    guard skip(",") else {
      offset = start
      return nil
    }
    let most = number()
    guard skip("}") else {
      offset = start
      return nil
    }
    if let most, most < least {
      offset = start
      throw error("the bounds of the repetition are the wrong way round")
    }
    return (least, most)
  }
}

extension PatternParser {
  /// `name>` after `(?<` or `\k<`.
  mutating func groupName() throws(PatternError) -> String {
    var name = String.UnicodeScalarView()
    while let scalar = take() {
      if scalar == ">", !name.isEmpty { return String(name) }
      let isFirst = name.isEmpty
      guard
        scalar == "$" || scalar == "_"
          || (isFirst ? scalar.properties.isIDStart : scalar.properties.isIDContinue)
      else { break }
      name.append(scalar)
    }
    throw error("a group's name is letters, digits and _, closed by \">\"")
  }

  mutating func reference(to name: String) throws(PatternError) -> Pattern.Node {
    guard let number = groupNames.first(where: { $0.name.hasSameBytes(as: name) })?.number else {
      throw error("there is no group named \(name.brief)")
    }
    return .backReference(number)
  }

  mutating func reference(to number: Int, at start: Int) -> Pattern.Node {
    if number > highestReference?.number ?? 0 { highestReference = (number, start) }
    return .backReference(number)
  }

  /// Numbers the named groups in one pass over the text, classes and escapes stepped over.
  private mutating func collectNames() {
    var isInClass = false
    var number = 0
    while let scalar = take() {
      switch scalar {
      case "\\": _ = take()
      case "[": isInClass = true
      case "]": isInClass = false
      case "(" where !isInClass:
        if peek != "?" {
          number += 1
        } else if skip("?<"), peek != "=", peek != "!" {
          number += 1
          if let name = try? groupName() { groupNames.append((name, number)) }
        }
      default: break
      }
    }
    offset = 0
  }
}
