import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let concurrentWritesAreAllKept = Check(
    id: "concurrent-writes-are-all-kept",
    title: "Requests at the same time come out as if they had come one after the other.",
    family: .life,
    level: .must,
    source: "Herlihy and Wing, Linearizability (1990)",
    why:
      "Two people who save at the same moment are an everyday thing. Where their requests get into "
      + "each other's way, data is lost or mixed up without an error, and nobody finds out how.",
    mend: "Read, change and write in one transaction, or refuse a change of what has changed since "
      + "(409, or 412 with If-Match); let the store make ids, and let caches forget what is written.",
    culprit: .lastWrite,
    provesItself: true,
    examples: [
      .conforming(
        "one of two updates is the last",
        .create(answers: .pet(201)),
        .update(["name": "Max"], answers: .pet(200, ["name": "Max"]), at: 1).by(client: 1, for: 1),
        .update(["name": "Leo"], answers: .pet(200, ["name": "Leo"]), at: 1).by(client: 2, for: 1),
        .read(answers: .pet(200, ["name": "Max"]), at: 3)),
      .conforming(
        "the second update is refused, because somebody else was faster",
        .create(answers: .pet(201)),
        .update(["name": "Max"], answers: .pet(200, ["name": "Max"]), at: 1).by(client: 1, for: 1),
        .update(["name": "Leo"], answers: .empty(409), at: 1).by(client: 2, for: 1),
        .read(answers: .pet(200, ["name": "Max"]), at: 3)),
      .conforming(
        "an update that was not answered may have been done",
        .create(answers: .pet(201)),
        .update(["name": "Max"], answers: .pet(200, ["name": "Max"]), at: 1).by(client: 1, for: 1),
        .update(["name": "Leo"], answers: .empty(503), at: 1).by(client: 2, for: 1),
        .read(answers: .pet(200, ["name": "Leo"]), at: 3)),
      .violating(
        "an acknowledged update is not there",
        .create(answers: .pet(201)),
        .update(["name": "Max"], answers: .pet(200, ["name": "Max"]), at: 1).by(client: 1, for: 1),
        .update(["name": "Leo"], answers: .empty(409), at: 1).by(client: 2, for: 1),
        .read(answers: .pet(), at: 3),
        finds: [
          Finding(
            place: "response/body", expected: Anomaly.lostUpdate.expectation,
            actual: "lost update: what an acknowledged update gave is not there (afterwards GET at "
              + "2000.0–2000.0 ms → 200 name \"Rex\"; before its end: client 1 PUT name \"Max\" at "
              + "0.0–1000.0 ms → 200)",
            level: .should)
        ]),
    ],
    judge: { observation in
      guard let history = observation.history else { return [] }
      return history.showings(under: observation.contract).map { showing in
        let promise = observation.contract.resource(showing.item.resource)?.consistency.promise
        return Finding(
          place: showing.anomaly.place, expected: showing.anomaly.expectation,
          actual: "\(showing.anomaly.words) (\(showing.course))",
          level: promise == nil ? .should : nil, promise: promise)
      }
    })
}

extension Anomaly {
  /// Where the answer differs from what it could have been.
  fileprivate var place: String {
    switch self {
    case .lostUpdate, .staleRead, .mixture: "response/body"
    case .lostCreate, .undoneDelete, .changeAfterDelete: "response/status"
    case .sharedID: "response/body/id"
    }
  }
}
