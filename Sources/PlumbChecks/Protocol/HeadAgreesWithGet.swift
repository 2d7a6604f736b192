import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let headAgreesWithGet = Check(
    id: "head-agrees-with-get",
    title: "HEAD, where it is answered, is GET without the body.",
    family: .protocolRules,
    level: .must,
    source: "RFC 9110 §9.3.2",
    why: "Caches and downloads decide by HEAD what GET would bring.",
    mend: "Let HEAD go through the handler of GET and drop the body at the very end.",
    examples: [
      .conforming(
        "the same head",
        .create(answers: .pet(201)), .read(answers: .pet()),
        .head(answers: .empty(200, fields: ["Content-Type": "application/json"]))),
      .conforming(
        "HEAD is not offered",
        .create(answers: .pet(201)), .read(answers: .pet()),
        .head(answers: .empty(405, fields: ["Allow": "GET, PUT, DELETE"]))),
      .violating(
        "another status and another length",
        .create(answers: .pet(201)),
        .read(
          answers: .json(
            200, ["id": .string(Scene.petID), "name": "Rex"], fields: ["Content-Length": "58"])),
        .head(answers: .empty(204, fields: ["Content-Length": "0"])),
        finds: [
          Finding(place: "response/status", expected: "200, as GET", actual: "204"),
          Finding(place: "response/header/Content-Length", expected: "58, as GET", actual: "0"),
        ]),
    ],
    judge: { observation in
      guard observation.step.request.method == "HEAD", let head = observation.response,
        ![404, 405, 501].contains(head.status), !Environment.isUnavailable(observation),
        let last = observation.world.lastGet, let get = last.response,
        last.request.target.hasSameCodePoints(as: observation.exchange.request.target),
        last.request.fields["Authorization"] == observation.exchange.request.fields["Authorization"]
      else { return [] }
      var found: [Finding] = []
      if head.status != get.status {
        found.append(
          Finding(
            place: "response/status", expected: "\(get.status), as GET",
            actual: observation.statusText))
      }
      // A list grows and shrinks between two requests: other clients write as well.
      let names =
        observation.step.subject == nil ? ["Content-Type"] : ["Content-Type", "Content-Length"]
      for name in names {
        guard let wanted = get.fields[name], let actual = head.fields[name],
          !wanted.hasSameCodePoints(as: actual)
        else { continue }
        found.append(
          Finding(
            place: "response/header/" + name, expected: "\(wanted), as GET", actual: actual))
      }
      return found
    })
}
