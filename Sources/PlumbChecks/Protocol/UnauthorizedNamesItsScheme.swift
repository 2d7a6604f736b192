import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let unauthorizedNamesItsScheme = Check(
    id: "unauthorized-names-its-scheme",
    title: "A 401 says in WWW-Authenticate which credential would do.",
    family: .protocolRules,
    level: .must,
    source: "RFC 9110 §15.5.2",
    why: "Without it a client cannot know what to ask its user for.",
    mend: "Send WWW-Authenticate, such as `Bearer`, with every 401.",
    examples: [
      .conforming(
        "the scheme is named",
        .read(
          intent: .refused, label: .credential("missing"),
          answers: .empty(401, fields: ["WWW-Authenticate": "Bearer"]))),
      .violating(
        "no scheme is named",
        .read(intent: .refused, label: .credential("missing"), answers: .empty(401)),
        finds: [
          Finding(
            place: "response/header/WWW-Authenticate", expected: "at least one challenge",
            actual: "no such field")
        ]),
    ],
    judge: { observation in
      guard let response = observation.response, response.status == 401,
        response.fields.values(of: "WWW-Authenticate").allSatisfy(\.isEmpty)
      else { return [] }
      let isThere = response.fields["WWW-Authenticate"] != nil
      return [
        Finding(
          place: "response/header/WWW-Authenticate", expected: "at least one challenge",
          actual: isThere ? "an empty field" : "no such field")
      ]
    })
}
