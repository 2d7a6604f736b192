import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let wrongMediaTypeIsRefused = Check(
    id: "wrong-media-type-is-refused",
    title: "A body of a type that is not documented is refused.",
    family: .input,
    level: .should,
    source: "RFC 9110 §15.5.16",
    why: "A server that reads everything as JSON can be reached from any web page by a plain "
      + "form, past the browser's protection.",
    mend: "Compare Content-Type with the types that the operation takes; answer 415.",
    expectsStatus: { $0.isToBeRefused(.mediaType) },
    examples: [
      .conforming(
        "refused", .create(intent: .refused, label: .plainText, answers: .empty(415))),
      .conforming(
        "refused in other words",
        .create(intent: .refused, label: .plainText, answers: .empty(400))),
      .violating(
        "accepted",
        .create(intent: .refused, label: .plainText, answers: .pet(201)),
        finds: [
          Finding(
            place: "request/header/Content-Type", expected: "a refusal: application/json",
            actual: "201", level: .should, promise: .petShop())
        ]),
    ],
    judge: { $0.acceptedAlthough(.mediaType) })
}

extension Label {
  fileprivate static let plainText = Label.example(
    .mediaType, "content", "header/Content-Type", "text", value: "text/plain",
    promise: "application/json")
}
