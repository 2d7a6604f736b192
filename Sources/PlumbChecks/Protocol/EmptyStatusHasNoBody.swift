import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let emptyStatusHasNoBody = Check(
    id: "empty-status-has-no-body",
    title: "A status that means \"no content\" comes without any.",
    family: .protocolRules,
    level: .must,
    source: "RFC 9110 §15.3.5",
    why: "The client stops reading after the head, so a body would be read as the beginning of "
      + "the next response.",
    mend: "Answer 200 where there is something to say; otherwise write no body and no length.",
    examples: [
      .conforming(
        "nothing follows", .create(answers: .pet(201)), .delete(answers: .empty(204))),
      .violating(
        "a length is announced",
        .create(answers: .pet(201)),
        .delete(answers: .empty(204, fields: ["Content-Length": "17"])),
        finds: [
          Finding(
            place: "response/header/Content-Length", expected: "no body with 204",
            actual: "17 bytes announced")
        ]),
      .violating(
        "a body with 205",
        .create(intent: .open, answers: HTTPResponse(status: 205, body: Array("{}".utf8))),
        finds: [
          Finding(place: "response/body", expected: "no body with 205", actual: "2 bytes")
        ]),
    ],
    judge: { observation in
      guard let response = observation.response, [204, 205, 304].contains(response.status) else {
        return []
      }
      let expected = "no body with \(response.status)"
      if !response.body.isEmpty {
        return [
          Finding(
            place: "response/body", expected: expected, actual: "\(response.body.count) bytes")
        ]
      }
      // To 304 belongs the length that the body of a 200 would have (RFC 9110 §8.6).
      guard response.status != 304,
        let length = response.fields["Content-Length"].flatMap(Int.init),
        length > 0
      else { return [] }
      return [
        Finding(
          place: "response/header/Content-Length", expected: expected,
          actual: "\(length) bytes announced")
      ]
    })
}
