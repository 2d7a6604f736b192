import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  /// Every answer is there within a time of the user's choice.
  package static func maxResponseTime(_ limit: Duration) -> Check {
    Check(
      id: "max-response-time",
      title: "Every answer is there in time.",
      family: .optIn,
      level: .must,
      source: "--enable max-response-time",
      why: "A slow answer is none to a caller who waits on the telephone.",
      mend:
        "Look for what grows: missing indexes, one query for each row, calls to other services.",
      examples: [
        .conforming("in time", .create(answers: .pet(201)), .read(answers: .pet())),
        .violating(
          "two seconds late",
          .create(answers: .pet(201)), .slowRead(seconds: 3, answers: .pet()),
          finds: [
            Finding(
              place: "response/time", expected: "an answer within 1.0 seconds",
              actual: "one after 3.0 seconds")
          ]),
      ],
      judge: { observation in
        let taken = Duration.microseconds(observation.exchange.duration)
        guard observation.response != nil, taken > limit else { return [] }
        return [
          Finding(
            place: "response/time", expected: "an answer within \(limit)",
            actual: "one after \(taken)")
        ]
      })
  }
}

extension Scene {
  fileprivate static func slowRead(seconds: Double, answers response: HTTPResponse) -> Scene {
    var scene = Scene.read(answers: response)
    scene.length = seconds
    return scene
  }
}
