import PlumbJSON
import PlumbJournal

extension Check {
  static let touchedTimeMoves = Check(
    id: "touched-time-moves",
    title: "A time of change moves with each change, and only then, and is not in the future.",
    family: .life,
    level: .must,
    source: "RFC 9110 §8.8.2",
    why: "Synchronisation asks for what has changed since: a time that stands still hides the "
      + "change, one that runs ahead hides the next.",
    mend: "Set the time where the change is written, from the server's clock, in UTC.",
    culprit: .lastWrite,
    examples: [
      .conforming(
        "later after an update",
        .create(answers: .petTouched("2024-05-13T08:30:07Z", status: 201)),
        .update(["name": "Max"], answers: .petTouched("2024-05-13T08:30:12Z", "Max"), at: 5)),
      .conforming(
        "the same second, in another zone",
        .create(answers: .petTouched("2024-05-13T08:30:07Z", status: 201)),
        .update(
          ["name": "Max"], answers: .petTouched("2024-05-13T10:30:07+02:00", "Max"), at: 0.5)),
      .conforming(
        "an update that changes nothing",
        .create(answers: .petTouched("2024-05-13T08:30:07Z", status: 201)),
        .update(["name": "Rex"], answers: .petTouched("2024-05-13T08:30:07Z"), at: 5)),
      .conforming(
        "a clock of minutes has not moved yet",
        .create(answers: .petTouched("2024-05-13T08:30:00Z", status: 201)),
        .update(["name": "Max"], answers: .petTouched("2024-05-13T08:30:00Z", "Max"), at: 5)),
      .violating(
        "it stands still",
        .create(answers: .petTouched("2024-05-13T08:30:07Z", status: 201)),
        .update(["name": "Max"], answers: .petTouched("2024-05-13T08:30:07Z", "Max"), at: 5),
        finds: [
          Finding(
            place: "response/body/updated",
            expected: "a time after the one shown before the update",
            actual: "\"2024-05-13T08:30:07Z\"", promise: .petShop("Pet › updated"))
        ]),
      .violating(
        "it moves by being looked at",
        .create(answers: .petTouched("2024-05-13T08:30:07Z", status: 201)),
        .read(answers: .petTouched("2024-05-13T08:30:12Z"), at: 5),
        finds: [
          Finding(
            place: "response/body/updated", expected: "\"2024-05-13T08:30:07Z\"",
            actual: "\"2024-05-13T08:30:12Z\"", promise: .petShop("Pet › updated"))
        ]),
      .violating(
        "it is local time called UTC",
        .create(answers: .petTouched("2024-05-13T10:30:07Z", status: 201)),
        finds: [
          Finding(
            place: "response/body/updated", expected: "a time that is not in the future",
            actual: "\"2024-05-13T10:30:07Z\"", promise: .petShop("Pet › updated"))
        ]),
    ],
    judge: { observation in
      observation.findings(of: .timeNotMoved) + observation.findings(of: .timeMoved)
        + observation.findings(of: .timeAhead)
    })
}
