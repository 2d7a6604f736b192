import PlumbHTTP
import PlumbJournal
import PlumbReports
import Testing

struct `Run summary` {
  static func summary(_ events: [RunEvent]) -> RunSummary {
    events.reduce(into: RunSummary()) { $0.receive($1) }
  }

  static let sample = summary(SampleRun.events)

  @Test func `counts each verdict`() {
    #expect(Verdict.allCases.map { Self.sample.verdicts[$0] } == [2, 4, 1, 1, 1, 1])
    #expect(Self.sample.verdicts.total == 10)
    #expect(Self.sample.verdicts.tried == 9)
    #expect(Self.sample.verdicts.decided == 7)
  }

  @Test func `lists every operation in the order of the contract, tried or not`() {
    #expect(Self.sample.operations.map(\.key) == SampleRun.info.operations)
    #expect(Self.sample.operations.map(\.isUntried) == [false, false, false, true])
    #expect(Self.sample.operations[1].statuses == [201: 2, 404: 1, 500: 1])
  }

  @Test func `lists operations beyond the contract after it, by name`() {
    let extra = ["GET /z", "GET /a"].enumerated().map { number, key in
      RunEvent.caseEnded(SampleRun.result(number, "p", key, "x", .conforms))
    }
    let keys = Self.summary([.started(SampleRun.info)] + extra).operations.map(\.key)
    #expect(keys == SampleRun.info.operations + ["GET /a", "GET /z"])
  }

  @Test func `counts a deviation once for each fingerprint`() {
    #expect([Level.must, .should, .may].map(Self.sample.deviationCount) == [3, 0, 1])
    #expect(Self.sample.flakyDeviationCount == 1)
    let list = Self.sample.groups.map { "\($0.evidence.check) \($0.count) \($0.caseCount)" }
    #expect(
      list.sorted() == [
        "body-matches-schema 1 1", "body-matches-schema 2 1", "created-is-readable 1 1",
        "has-only-documented 2 2", "no-server-error 1 1",
      ])
  }

  @Test func `names the first cases of the plan`() {
    let many = (0..<50).reversed().map { number in
      RunEvent.caseEnded(
        SampleRun.result(
          number, "p", "GET /pets", "\(number)", .deviates,
          deviations: [SampleRun.deviation("c", "GET /pets", "response/body/\(number)")]))
    }
    let groups = Self.summary(many).groups
    #expect(groups.count == 1)
    #expect(groups[0].cases == (0..<10).map { "p/GET /pets/\($0)" })
    #expect(groups[0].caseCount == 50)
    #expect(groups[0].evidence.caseID == "p/GET /pets/0")
  }

  @Test func `shows the evidence of the highest level`() {
    let levels: [Level] = [.may, .must, .should]
    let events = levels.enumerated().map { number, level in
      RunEvent.caseEnded(
        SampleRun.result(
          number, "p", "GET /pets", "\(number)", level == .must ? .flaky : .deviates,
          deviations: [SampleRun.deviation("c", "GET /pets", "response/body", level: level)]))
    }
    let group = Self.summary(events).groups[0]
    #expect(group.level == .must)
    #expect(group.number == 1)
    #expect(group.repeatableLevel == .should)
  }

  @Test func `keeps nothing of a conforming case`() {
    var summary = RunSummary()
    summary.receive(.started(SampleRun.info))
    var kept: [Int] = []
    var result = SampleRun.result(0, "coverage", "POST /pets", "x", .conforms, statuses: [201])
    for number in 0..<200_000 {
      result.number = number
      result.case.id = "coverage/POST /pets/\(number)"
      summary.receive(.caseEnded(result))
      if number == 10 || number == 199_999 { kept.append(summary.keptCount) }
    }
    #expect(summary.verdicts[.conforms] == 200_000)
    #expect(kept[0] == kept[1])
  }

  @Test func `stays bounded whatever a server invents`() {
    var summary = RunSummary()
    for number in 0..<12_000 {
      summary.receive(
        .caseEnded(
          SampleRun.result(
            number, "phase \(number)", "GET /\(number)", "x", .blocked, reason: "why \(number)",
            deviations: [SampleRun.deviation("c", "GET /", "response/body/member\(number)")])))
      summary.receive(.noted(RunNote(severity: .info, text: "\(number)")))
    }
    #expect(summary.keptCount < 16_000)
    #expect(summary.droppedDeviations == 7_000)
    #expect(summary.droppedNotes == 11_800)
    #expect(summary.droppedReasons == 11_800)
    #expect(summary.verdicts.total == 12_000)
  }
}
