import PlumbJournal

/// What a deviation speaks about: resource, part of the message, member, status.
struct Subject: Sendable {
  /// Which part of an exchange a place lies in.
  enum Part: Hashable, Sendable {
    case request, response
  }

  let check: String
  /// The operation at fault.
  let operation: ExactText
  /// The collection that the operation at fault belongs to, as a path.
  let family: ExactText
  /// The collection whose answer shows it.
  let shownFamily: ExactText
  let shownBy: ExactText
  let part: Part
  /// The place without indices and ids.
  let place: ExactText
  /// The innermost named member of the body that the place leads to; nil where it is about the message as a whole.
  let member: ExactText?
  /// The status that came, where that is what is wrong.
  let status: Int?

  init(_ group: DeviationGroup) {
    let evidence = group.evidence
    check = evidence.check
    operation = ExactText(evidence.operation)
    family = ExactText(Self.family(of: evidence.operation))
    shownBy = ExactText(group.context.shownBy)
    shownFamily = ExactText(Self.family(of: group.context.shownBy))
    place = ExactText(group.place)
    part = evidence.place.hasPrefix("request") ? .request : .response
    member = Self.member(in: evidence.place).map(ExactText.init)
    status = Self.status(in: evidence.actual)
  }

  /// The answer that keeps cases from proving anything, where the status that came is what is wrong.
  var blocker: Blocker? { status.map { Blocker(operation: operation, status: $0) } }

  /// Whether it is about the answer as a whole: its status, its type, its body as one.
  ///
  /// A field stands for itself, but for the one that says how the body is to be read; so does the time it took.
  var isWhole: Bool {
    let place = place.text
    let isField = place.hasPrefix("response/header/") && place != "response/header/Content-Type"
    return member == nil && !isField && place != "response/time"
  }

  /// The innermost name in a place of a body; indices are no names.
  static func member(in place: String) -> String? {
    let tokens = place.split(separator: "/").drop { $0 == "request" || $0 == "response" }
    guard tokens.first == "body" else { return nil }
    return tokens.dropFirst().last {
      !$0.utf8.allSatisfy { (0x30...0x39).contains($0) } && $0 != "*"
    }
    .map(String.init)
  }

  /// The path of an operation up to the id at its end: `PUT /pets/{id}` and `GET /pets` are of one family.
  private static func family(of operation: String) -> String {
    var path = operation.firstIndex(of: " ").map { operation[operation.index(after: $0)...] } ?? ""
    if path.hasSuffix("/") { path.removeLast() }
    guard path.hasSuffix("}"), let slash = path.lastIndex(of: "/") else { return String(path) }
    return String(path[..<slash])
  }

  private static func status(in text: String) -> Int? {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    guard digits.count == 3, text.utf8.count == 3 || text.utf8.dropFirst(3).first == 0x20 else {
      return nil
    }
    return Int(String(digits) ?? "")
  }
}
