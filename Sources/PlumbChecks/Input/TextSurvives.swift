import PlumbJSON
import PlumbJournal

extension Check {
  static let textSurvives = Check(
    id: "text-survives",
    title: "A text comes back as it was given, character by character.",
    family: .input,
    level: .must,
    source: "RFC 8259 §8.3",
    why: "Names are trimmed, emoji become question marks, quotes become entities: the user's own "
      + "words are lost for good.",
    mend: "Keep texts as they are from end to end; escape when they are shown, not when they are "
      + "stored.",
    culprit: .lastWrite,
    examples: [
      .conforming(
        "an emoji and a space at the end",
        .create(
          ["name": "Rex 🐕 "], label: .text("Rex 🐕 "), answers: .pet(201, ["name": "Rex 🐕 "]))),
      .conforming(
        "a text that was not tried is the affair of another check",
        .create(["name": "Rex"], answers: .pet(201, ["name": "Rex"]))),
      .violating(
        "trimmed",
        .create(["name": "Rex "], label: .text("Rex "), answers: .pet(201)),
        finds: [
          Finding(
            place: "response/body/name", expected: "\"Rex \"", actual: "\"Rex\"",
            promise: .petShop("Read a pet"))
        ]),
      .violating(
        "composed where it was decomposed",
        .create(
          ["name": "Ame\u{301}lie"], label: .text("Ame\u{301}lie"),
          answers: .pet(201, ["name": "Am\u{E9}lie"])),
        finds: [
          Finding(
            place: "response/body/name", expected: "\"Ame\u{301}lie\"",
            actual: "\"Am\u{E9}lie\"", promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { $0.findings(of: .alteredText) })
}

extension Label {
  fileprivate static func text(_ value: JSON) -> Label {
    .example(.input, "type", "body/name", "awkward", value: value)
  }
}
