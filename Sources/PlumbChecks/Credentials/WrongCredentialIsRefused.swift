import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let wrongCredentialIsRefused = Check(
    id: "wrong-credential-is-refused",
    title: "A credential that is not the right one is refused.",
    family: .credentials,
    level: .must,
    source: "RFC 9110 §15.5.2",
    why: "A server that only looks whether something is there, or only at its beginning, guards "
      + "nothing.",
    mend: "Compare the whole credential, in constant time.",
    expectsStatus: { $0.isToBeRefused(.credential, ["wrong", "truncated", "altered"]) },
    examples: [
      .conforming(
        "refused", .list(intent: .refused, label: .credential("altered"), answers: .unauthorized)),
      .conforming(
        "forbidden",
        .list(intent: .refused, label: .credential("wrong"), answers: .empty(403))),
      .violating(
        "the first half of the token is enough",
        .list(intent: .refused, label: .credential("truncated"), answers: .json(200, [])),
        finds: [
          Finding(
            place: "request/header/Authorization", expected: "401 or 403", actual: "200",
            level: .must, promise: .petShop())
        ]),
    ],
    judge: { observation in
      guard let kind = observation.step.label?.kind,
        ["wrong", "truncated", "altered"].contains(kind)
      else { return [] }
      return observation.credentialFindings(wasGiven: true)
    })
}
