import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let unknownPathIsNotFound = Check(
    id: "unknown-path-is-not-found",
    title: "A path that the documentation does not have is answered 404.",
    family: .protocolRules,
    level: .should,
    source: "RFC 9110 §15.5.5",
    why: "A client with a misspelt path takes any success for the answer to its question.",
    mend: "Let the last route of all answer 404.",
    examples: [
      .conforming(
        "not found",
        .request("GET", "/pests", intent: .refused, label: .unknownPath, answers: .empty(404))),
      .conforming(
        "not even to be asked about",
        .request("GET", "/pests", intent: .refused, label: .unknownPath, answers: .empty(403))),
      .violating(
        "found",
        .request("GET", "/pests", intent: .refused, label: .unknownPath, answers: .json(200, [])),
        finds: [
          Finding(place: "request/path", expected: "404", actual: "200")
        ]),
    ],
    judge: { observation in
      guard let label = observation.unrefusedLabel(of: .unknownPath) else { return [] }
      return [
        Finding(
          place: "request/" + label.place, expected: "404", actual: observation.statusText)
      ]
    })
}
