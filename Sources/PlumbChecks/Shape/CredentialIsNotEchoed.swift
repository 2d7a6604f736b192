import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let credentialIsNotEchoed = Check(
    id: "credential-is-not-echoed",
    title: "A response never holds the credential of its request.",
    family: .shape,
    level: .should,
    source: "OWASP API3:2023",
    why: "Responses are logged, cached and pasted into tickets by people who take care of their "
      + "requests.",
    mend: "Leave the Authorization field out of error details and debug output.",
    examples: [
      .conforming("nothing of it", .secretList(answers: .json(200, []))),
      .violating(
        "an error shows the whole request",
        .secretList(
          answers: .json(400, ["request": ["authorization": "Bearer rq8-wv3-token"]])),
        finds: [
          Finding(
            place: "response/body", expected: "nothing of the credential",
            actual: "the credential of the request")
        ]),
    ],
    judge: { observation in
      guard observation.step.request.credential == .configured,
        let response = observation.response,
        let secret = observation.exchange.request.fields["Authorization"]?.split(separator: " ")
          .last.map({ Array($0.utf8) }),
        secret.count >= shortestSecret
      else { return [] }
      func finding(_ place: String) -> Finding {
        Finding(
          place: place, expected: "nothing of the credential",
          actual: "the credential of the request")
      }
      let isInBody = response.body.offset(of: secret) != nil
      let fields = response.fields.lines.filter { Array($0.value.utf8).offset(of: secret) != nil }
      return (isInBody ? [finding("response/body")] : [])
        + fields.map { finding("response/header/" + $0.name) }
    })
}

/// Bytes below which a credential may stand in a response by chance.
private let shortestSecret = 8

extension Scene {
  fileprivate static func secretList(answers response: HTTPResponse) -> Scene {
    .request(
      "GET", "/pets", operation: "GET /pets", fields: ["Authorization": "Bearer rq8-wv3-token"],
      intent: .open, answers: response)
  }
}
