import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let statusFitsMethod = Check(
    id: "status-fits-method",
    title: "The status can be the answer to such a request.",
    family: .protocolRules,
    level: .should,
    source: "RFC 9110 §15",
    why: "A status that makes no sense for its request leads clients, caches and retries astray.",
    mend: "Look up what the status means, and answer with the one that says what happened.",
    examples: [
      .conforming(
        "415 for a body", .create(intent: .refused, answers: .empty(415))),
      .violating(
        "created by a GET",
        .list(answers: .json(201, [])),
        finds: [
          Finding(
            place: "response/status", expected: "no 201 to GET, which creates nothing",
            actual: "201")
        ]),
      .violating(
        "the body is too large, and there is none",
        .read(intent: .refused, label: .neverExisted, answers: .empty(413)),
        finds: [
          Finding(
            place: "response/status", expected: "no 413 to a request without a body",
            actual: "413")
        ]),
    ],
    judge: { observation in
      guard let status = observation.status,
        observation.documented?.status != .exactly(status),
        let objection = observation.objection(to: status)
      else { return [] }
      return [
        Finding(
          place: "response/status", expected: objection.expected, actual: observation.statusText,
          level: objection.level)
      ]
    })
}

extension Observation {
  /// Why a status cannot be the answer to the request, nil where it can.
  fileprivate func objection(to status: Int) -> (expected: String, level: Level?)? {
    let method = step.request.method
    let fields = exchange.request.fields
    switch status {
    case 201 where ["GET", "HEAD", "DELETE", "OPTIONS"].contains(method):
      return ("no 201 to \(method), which creates nothing", nil)
    case 304 where !["GET", "HEAD"].contains(method):
      return ("no 304 to \(method): only what is read can be unmodified", nil)
    case 206, 416:
      guard fields["Range"] == nil else { return nil }
      return ("no \(status) to a request without Range", nil)
    case 412:
      let conditions = [
        "If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range",
      ]
      guard conditions.allSatisfy({ fields[$0] == nil }) else { return nil }
      return ("no 412 to a request without a condition", nil)
    case 413, 415:
      guard exchange.request.body.isEmpty, fields["Content-Type"] == nil else { return nil }
      return ("no \(status) to a request without a body", nil)
    case 417 where fields["Expect"] == nil: return ("no 417 to a request without Expect", nil)
    case 401 where operation?.requiresCredential == false:
      return ("no 401 where no credential is documented to be needed", .may)
    default: return nil
    }
  }
}
