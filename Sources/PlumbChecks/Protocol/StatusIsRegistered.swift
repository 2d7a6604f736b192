import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let statusIsRegistered = Check(
    id: "status-is-registered",
    title: "The status is one that HTTP defines.",
    family: .protocolRules,
    level: .should,
    source: "RFC 9110 §16.2.1",
    why: "A status of one's own invention is treated as the first of its hundred by every client "
      + "and proxy, whatever was meant.",
    mend: "Use the registered status that comes nearest and put the rest into the body.",
    examples: [
      .conforming("a registered status", .create(intent: .refused, answers: .empty(422))),
      .violating(
        "a status of its own",
        .create(intent: .refused, answers: .empty(499)),
        finds: [
          Finding(
            place: "response/status", expected: "a status of the IANA registry", actual: "499")
        ]),
    ],
    judge: { observation in
      guard let status = observation.status, !registered.contains(status),
        !(500..<600).contains(status), !observation.isUndocumentedSuccess,
        observation.documented?.status != .exactly(status)
      else { return [] }
      return [
        Finding(
          place: "response/status", expected: "a status of the IANA registry",
          actual: observation.statusText)
      ]
    })
}

/// The HTTP Status Code Registry of IANA below 500; a status from 500 on is the affair of no-server-error.
private let registered: Set<Int> = [
  100, 101, 102, 103, 104, 200, 201, 202, 203, 204, 205, 206, 207, 208, 226, 300, 301, 302, 303,
  304, 305, 307, 308, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414,
  415, 416, 417, 421, 422, 423, 424, 425, 426, 428, 429, 431, 451,
]
