import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let securityHeaders = Check(
    id: "security-headers",
    title: "Answers tell browsers not to guess their type, and caches not to keep what is private.",
    family: .optIn,
    level: .should,
    source: "OWASP REST Security Cheat Sheet › Security Headers",
    why:
      "A body that a browser takes for a page runs as one; what a shared cache keeps, others see.",
    mend: "Send X-Content-Type-Options: nosniff with each body, and Cache-Control: no-store, or "
      + "private, with what a credential was asked for.",
    examples: [
      .conforming("both", .create(answers: .pet(201)), .read(answers: .pet(fields: .secure))),
      .conforming("nothing to be kept or guessed", .unknown("GET", answers: .empty(404))),
      .violating(
        "neither",
        .create(answers: .pet(201)), .read(answers: .pet()),
        finds: [
          Finding(
            place: "response/header/X-Content-Type-Options", expected: "nosniff",
            actual: "no such field"),
          Finding(
            place: "response/header/Cache-Control", expected: "no-store, or private",
            actual: "no such field"),
        ]),
    ],
    judge: { observation in
      guard let response = observation.response, !response.body.isEmpty else { return [] }
      var findings: [Finding] = []
      func check(_ name: String, _ expected: String, _ isGood: (String) -> Bool) {
        let value = response.fields[name]
        guard value.map({ isGood($0.lowercased()) }) != true else { return }
        findings.append(
          Finding(
            place: "response/header/\(name)", expected: expected, actual: value ?? "no such field"))
      }
      check("X-Content-Type-Options", "nosniff") { $0 == "nosniff" }
      if observation.isSuccess, observation.step.request.method == "GET",
        observation.operation?.requiresCredential == true
      {
        check("Cache-Control", "no-store, or private") {
          $0.contains("no-store") || $0.contains("private")
        }
      }
      return findings
    })
}

extension HTTPFields {
  fileprivate static let secure: HTTPFields = [
    "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store",
  ]
}
