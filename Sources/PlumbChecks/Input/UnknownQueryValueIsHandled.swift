import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let unknownQueryValueIsHandled = Check(
    id: "unknown-query-value-is-handled",
    title: "A query value that means nothing is refused or ignored.",
    family: .input,
    level: .should,
    source: "RFC 9110 §15.5.1",
    why: "A misspelt parameter that silently changes the answer is found by nobody.",
    mend: "Ignore what is not known, or refuse it with 400; do not let it reach the query of the "
      + "store.",
    examples: [
      .conforming(
        "ignored",
        .create(answers: .pet(201)),
        .read(query: "?include=moon", intent: .open, label: .unknownInclude, answers: .pet())),
      .conforming(
        "refused",
        .create(answers: .pet(201)),
        .read(
          query: "?include=moon", intent: .open, label: .unknownInclude, answers: .empty(400))),
      .violating(
        "the pet is not shown any more",
        .create(answers: .pet(201)),
        .read(
          query: "?include=moon", intent: .open, label: .unknownInclude,
          answers: .json(200, ["name": "Rex"])),
        finds: [
          Finding(
            place: "request/query/include", expected: "a refusal, or the answer as without it",
            actual: "200 without the resource")
        ]),
      .violating(
        "a redirection",
        .list(
          query: "?include=moon", intent: .open, label: .unknownInclude, answers: .empty(302)),
        finds: [
          Finding(
            place: "request/query/include", expected: "a refusal, or the answer as without it",
            actual: "302")
        ]),
    ],
    judge: { observation in
      guard observation.step.intent == .open, let label = observation.step.label,
        label.family == .unknownQuery, let status = observation.status, (200..<400).contains(status)
      else { return [] }
      func finding(_ actual: String) -> [Finding] {
        [
          Finding(
            place: "request/" + label.place, expected: "a refusal, or the answer as without it",
            actual: actual)
        ]
      }
      guard observation.isSuccess else { return finding(observation.statusText) }
      guard observation.action == .read, let subject = observation.subject,
        subject.existence == .exists, let resource = observation.resource
      else { return [] }
      let isShown = observation.shown.contains { representation in
        resource.idText(in: representation.object).map {
          Agreement.sameID($0, subject.id)
        } == true
      }
      return isShown ? [] : finding("\(observation.statusText) without the resource")
    })
}

extension Label {
  fileprivate static let unknownInclude = Label.example(
    .unknownQuery, "enum", "query/include", "unknown", value: "moon", level: .should)
}
