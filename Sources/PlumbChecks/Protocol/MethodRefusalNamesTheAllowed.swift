import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let methodRefusalNamesTheAllowed = Check(
    id: "method-refusal-names-the-allowed",
    title: "A 405 says in Allow which methods there are, and it is true.",
    family: .protocolRules,
    level: .must,
    source: "RFC 9110 §15.5.6",
    why: "Allow is all that a client learns of what it could have asked instead.",
    mend: "Make Allow from the routes of the path.",
    examples: [
      .conforming(
        "the documented methods and one more",
        .request(
          "PATCH", "/pets", intent: .refused, label: .method("PATCH"),
          answers: .empty(405, fields: ["Allow": "GET, HEAD", "allow": "POST"]))),
      .violating(
        "no Allow",
        .request(
          "PATCH", "/pets", intent: .refused, label: .method("PATCH"), answers: .empty(405)),
        finds: [
          Finding(
            place: "response/header/Allow", expected: "the methods of this path",
            actual: "no such field")
        ]),
      .violating(
        "Allow has the refused method and misses a documented one",
        .request(
          "PATCH", "/pets", intent: .refused, label: .method("PATCH"),
          answers: .empty(405, fields: ["Allow": "GET,PATCH"])),
        finds: [
          Finding(
            place: "response/header/Allow", expected: "no PATCH, which is refused",
            actual: "GET, PATCH"),
          Finding(
            place: "response/header/Allow", expected: "POST, which is documented",
            actual: "GET, PATCH"),
        ]),
    ],
    judge: { observation in
      guard let response = observation.response, response.status == 405 else { return [] }
      func finding(_ expected: String, _ actual: String) -> Finding {
        Finding(place: "response/header/Allow", expected: expected, actual: actual)
      }
      guard response.fields["Allow"] != nil else {
        return [finding("the methods of this path", "no such field")]
      }
      let refused = observation.step.request.method
      let allowed = response.fields.values(of: "Allow").flatMap { $0.split(separator: ",") }
        .map { String($0.filter { $0 != " " && $0 != "\t" }) }.filter { !$0.isEmpty }
      let actual = allowed.joined(separator: ", ")
      let untrue =
        allowed.contains(refused) ? [finding("no \(refused), which is refused", actual)] : []
      let missing = observation.documentedMethods.filter { $0 != refused && !allowed.contains($0) }
      return untrue + missing.map { finding("\($0), which is documented", actual) }
    })
}
