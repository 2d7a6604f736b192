import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let undocumentedMethodIsRefused = Check(
    id: "undocumented-method-is-refused",
    title: "A method that the documentation does not have is refused with 405.",
    family: .protocolRules,
    level: .should,
    source: "RFC 9110 §15.5.6",
    why: "What is answered and not documented is tested by nobody and guarded by nobody.",
    mend: "Answer 405 with Allow, or document the method.",
    expectsStatus: { $0.isToBeRefused(.method) },
    examples: [
      .conforming(
        "refused",
        .request(
          "PATCH", "/pets", intent: .refused, label: .method("PATCH"),
          answers: .empty(405, fields: ["Allow": "GET, POST"]))),
      .conforming(
        "a method that no resource of the server knows",
        .request(
          "BREW", "/pets", intent: .refused, label: .method("BREW"), answers: .empty(501))),
      .violating(
        "accepted",
        .request("PATCH", "/pets", intent: .refused, label: .method("PATCH"), answers: .empty(200)),
        finds: [
          Finding(place: "request/method", expected: "405 to PATCH", actual: "200")
        ]),
      .violating(
        "refused in other words, which is a matter of taste",
        .request("PATCH", "/pets", intent: .refused, label: .method("PATCH"), answers: .empty(404)),
        finds: [
          Finding(place: "request/method", expected: "405 to PATCH", actual: "404", level: .may)
        ]),
    ],
    judge: { observation in
      let method = observation.step.request.method
      guard observation.step.intent == .refused, observation.isAboutMethod,
        let status = observation.status, !Environment.isUnavailable(observation),
        // Servers answer these for every resource of their own accord.
        !["HEAD", "OPTIONS"].contains(method)
      else { return [] }
      let isRefused = (400..<500).contains(status)
      guard status != 405, isRefused || (200..<300).contains(status) else { return [] }
      return [
        Finding(
          place: "request/method", expected: "405 to \(method)", actual: observation.statusText,
          level: isRefused ? .may : nil)
      ]
    })
}
