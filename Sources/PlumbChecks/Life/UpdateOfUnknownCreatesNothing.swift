import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let updateOfUnknownCreatesNothing = Check(
    id: "update-of-unknown-creates-nothing",
    title: "An update of what never was is refused and creates nothing.",
    family: .life,
    level: .should,
    source: "RFC 9110 §15.5.5",
    why: "Where the server gives out the ids, a resource under an id of the client's invention is "
      + "one that nobody will find.",
    mend: "Look the resource up before writing; answer 404.",
    expectsStatus: { $0.isToBeRefused(.existence) && [.update, .patch].contains($0.action) },
    examples: [
      .conforming("refused", .updateUnknown(answers: .empty(404))),
      .conforming(
        "an id that is none is refused as bad input",
        .updateUnknown(answers: .empty(400))),
      .violating(
        "a success",
        .updateUnknown(answers: .pet(200)),
        finds: [Finding(place: "request/path/id", expected: "404", actual: "200")]),
    ],
    judge: { $0.unknownSubjectFindings(for: [.update, .patch]) })
}

extension Observation {
  /// The finding for a success with an id that nothing ever had.
  func unknownSubjectFindings(for actions: [Operation.Role.Action]) -> [Finding] {
    guard let label = unrefusedLabel(of: .existence), label.kind != "deleted",
      label.constraint != "nesting", subject?.existence != .deleted, let action,
      actions.contains(action)
    else { return [] }
    return [
      Finding(
        place: "request/" + label.place, expected: label.kind == "malformed" ? "404 or 400" : "404",
        actual: statusText)
    ]
  }
}

extension Scene {
  fileprivate static func updateUnknown(answers response: HTTPResponse) -> Scene {
    .unknown("PUT", answers: response)
  }
}
