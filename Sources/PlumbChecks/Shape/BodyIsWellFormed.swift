import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let bodyIsWellFormed = Check(
    id: "body-is-well-formed",
    title: "A body that is announced as JSON is JSON, with each member once.",
    family: .shape,
    level: .must,
    source: "RFC 8259 §2",
    why: "Parsers differ in what they forgive. Of a name that stands twice one client takes the "
      + "first value, another the last.",
    mend: "Write JSON with a library, not by joining texts; look for two properties that map to "
      + "one name.",
    examples: [
      .conforming("plain JSON", .read(answers: .pet())),
      .conforming(
        "a text of another type may be anything",
        .read(
          intent: .refused,
          answers: HTTPResponse(
            status: 404, fields: ["Content-Type": "text/plain"], body: Array("gone".utf8)))),
      .violating(
        "a comma too many",
        .read(answers: .rawJSON(#"{"id":1,}"#)),
        finds: [
          Finding(
            place: "response/body", expected: "a JSON text",
            actual: "line 1, column 9: expected a member name after ',', found '}'")
        ]),
      .violating(
        "a member twice",
        .read(intent: .refused, answers: .rawJSON(#"{"error":"a","error":"b"}"#, status: 404)),
        finds: [
          Finding(
            place: "response/body/error", expected: "each member once",
            actual: "the member \"error\" more than once", level: .must)
        ]),
    ],
    judge: { observation in
      switch observation.body {
      case .empty, .other: return []
      case .malformed(let error):
        switch error.reason {
        // Bounds that are plumb's own, and no rule of JSON.
        case .tooDeep, .tooLarge: return []
        default:
          return [
            Finding(
              place: "response/body", expected: "a JSON text", actual: error.description)
          ]
        }
      case .json(let value):
        return value.repeatedNames().map { repeated in
          Finding(
            place: "response/body" + repeated.object.appending(repeated.name).description,
            expected: "each member once",
            actual: "the member \(JSON.string(repeated.name).brief) more than once", level: .must)
        }
      }
    })
}
