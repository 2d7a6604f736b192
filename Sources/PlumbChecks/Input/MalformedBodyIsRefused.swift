import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let malformedBodyIsRefused = Check(
    id: "malformed-body-is-refused",
    title: "A body that is no document of its type is refused.",
    family: .input,
    level: .should,
    source: "RFC 9110 §15.5.1",
    why: "Half of what was meant is stored, and the client is told that all went well.",
    mend: "Let the parser's error become a 400 before anything else looks at the request.",
    expectsStatus: { $0.isToBeRefused(.syntax) },
    examples: [
      .conforming(
        "refused", .create(nil, intent: .refused, label: .brokenBody, answers: .empty(400))),
      .violating(
        "accepted",
        .create(nil, intent: .refused, label: .brokenBody, answers: .pet(201)),
        finds: [
          Finding(
            place: "request/body", expected: "a refusal: a JSON object", actual: "201",
            level: .should, promise: .petShop())
        ]),
    ],
    judge: { $0.acceptedAlthough(.syntax) })
}

extension Observation {
  /// The finding for a request of a family that was to be refused and was not.
  func acceptedAlthough(_ family: Label.Family, atMost level: Level = .should) -> [Finding] {
    guard let label = unrefusedLabel(of: family) else { return [] }
    return [
      Finding(
        place: "request/" + label.place, expected: label.expectedRefusal, actual: statusText,
        level: min(label.level, level), promise: label.asPromise)
    ]
  }
}

extension Label {
  fileprivate static let brokenBody = Label.example(
    .syntax, "json", "body", "broken", promise: "a JSON object")
}
