import PlumbJSON
import PlumbJournal

extension Check {
  static let messageIsFramed = Check(
    id: "message-is-framed",
    title: "A response is as long as it says, and written as HTTP says.",
    family: .protocolRules,
    level: .must,
    source: "RFC 9112 §6",
    why: "Where two readers disagree about the end of a message, one can be made to read what "
      + "the other never saw.",
    mend: "Leave lengths, chunks and field lines to the server's HTTP library.",
    examples: [
      .conforming("a whole message", .list(answers: .json(200, []))),
      .conforming(
        "a connection that fails says nothing of messages",
        .list(breaksOff: Exchange.Failure(kind: .transport, text: "connection reset"))),
      .violating(
        "less than announced",
        .list(breaksOff: Exchange.Failure(kind: .framing, text: "byte 40: closed in the body")),
        finds: [
          Finding(
            place: "response", expected: "a message framed as RFC 9112 says",
            actual: "byte 40: closed in the body")
        ]),
    ],
    judge: { observation in
      guard case .failure(let failure) = observation.exchange.outcome, failure.kind == .framing
      else { return [] }
      return [
        Finding(
          place: "response", expected: "a message framed as RFC 9112 says", actual: failure.text)
      ]
    })
}
