import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let rateLimitIsAnnounced = Check(
    id: "rate-limit-is-announced",
    title: "Answers tell how many requests are left.",
    family: .optIn,
    level: .should,
    source: "OWASP API4:2023; IETF draft-ietf-httpapi-ratelimit-headers",
    why: "A client that does not know the limit finds it by being refused, in the busiest hour.",
    mend: "Send RateLimit-Limit, RateLimit-Remaining and RateLimit-Reset, or RateLimit.",
    examples: [
      .conforming(
        "what is left is said",
        .create(answers: .pet(201)),
        .read(answers: .pet(fields: ["X-RateLimit-Limit": "60", "X-RateLimit-Remaining": "59"]))),
      .violating(
        "nothing is said",
        .create(answers: .pet(201)), .read(answers: .pet()),
        finds: [
          Finding(
            place: "response/header/RateLimit",
            expected: "RateLimit, RateLimit-Limit or X-RateLimit-Limit", actual: "no such field")
        ]),
    ],
    judge: { observation in
      let names = ["RateLimit", "RateLimit-Limit", "X-RateLimit-Limit", "X-Rate-Limit-Limit"]
      guard observation.isSuccess, let fields = observation.response?.fields,
        !names.contains(where: { fields[$0] != nil })
      else { return [] }
      return [
        Finding(
          place: "response/header/RateLimit",
          expected: "RateLimit, RateLimit-Limit or X-RateLimit-Limit", actual: "no such field")
      ]
    })
}
