import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let unknownIDIsNotFound = Check(
    id: "unknown-id-is-not-found",
    title: "An id that nothing has ever had is answered 404.",
    family: .life,
    level: .should,
    source: "RFC 9110 §15.5.5",
    why: "A client that is shown something under a wrong id works with somebody else's.",
    mend: "Answer 404 where the store finds nothing.",
    expectsStatus: { $0.isToBeRefused(.existence) && $0.action == .read },
    examples: [
      .conforming("not found", .unknown("GET", answers: .empty(404))),
      .conforming("refused as bad input", .unknown("GET", answers: .empty(400))),
      .violating(
        "found",
        .unknown("GET", answers: .pet()),
        finds: [Finding(place: "request/path/id", expected: "404", actual: "200")]),
    ],
    judge: { $0.unknownSubjectFindings(for: [.read]) })
}
