import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let credentialIsRequired = Check(
    id: "credential-is-required",
    title: "A request without a credential is refused.",
    family: .credentials,
    level: .must,
    source: "RFC 9110 §11.6.1",
    why: "One operation that forgets to ask opens the account to everybody.",
    mend: "Ask for the credential before the request reaches any handler.",
    expectsStatus: { $0.isToBeRefused(.credential, ["missing", "empty", "wrong-scheme"]) },
    examples: [
      .conforming(
        "refused", .list(intent: .refused, label: .credential("missing"), answers: .unauthorized)),
      .conforming(
        "an empty credential is forbidden",
        .list(intent: .refused, label: .credential("empty"), answers: .empty(403))),
      .violating(
        "answered",
        .list(intent: .refused, label: .credential("missing"), answers: .json(200, [])),
        finds: [
          Finding(
            place: "request/header/Authorization", expected: "401", actual: "200", level: .must,
            promise: .petShop())
        ]),
      .violating(
        "refused, but not for the credential",
        .list(intent: .refused, label: .credential("missing"), answers: .empty(404)),
        finds: [
          Finding(
            place: "request/header/Authorization", expected: "401", actual: "404",
            level: .should, promise: .petShop())
        ]),
    ],
    judge: { observation in
      guard let kind = observation.step.label?.kind,
        ["missing", "empty", "wrong-scheme"].contains(kind)
      else { return [] }
      return observation.credentialFindings(wasGiven: kind != "missing")
    })
}

extension Observation {
  /// What is wrong with the answer to a request whose credential is not the right one.
  ///
  /// 403 is for those who showed one (RFC 9110 §15.5.4), 400 for one that is no credential at all (RFC 6750 §3.1).
  func credentialFindings(wasGiven: Bool) -> [Finding] {
    guard step.intent == .refused, let label = step.label, label.family == .credential,
      let status, (200..<500).contains(status), !Environment.isUnavailable(self)
    else { return [] }
    let fitting = wasGiven ? [400, 401, 403] : [401]
    guard !fitting.contains(status) else { return [] }
    // A redirection leads to where a credential can be had; it lets nobody in.
    return [
      Finding(
        place: "request/" + label.place, expected: wasGiven ? "401 or 403" : "401",
        actual: statusText, level: isSuccess ? label.level : min(label.level, .should),
        promise: label.asPromise)
    ]
  }
}
