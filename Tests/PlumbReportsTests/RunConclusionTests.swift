import PlumbJournal
import PlumbReports
import Testing

struct `Conclusion of a run` {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    var verdicts: [Verdict] = []
    var deviation: Level?
    var level = Level.must
    var outcome: RunEnd.Outcome? = .completed
    let conclusion: RunConclusion
    var testDescription: String { name }
  }

  static let rows = [
    Row(name: "all conform", verdicts: [.conforms, .skipped], conclusion: .conforms),
    Row(name: "must at must", verdicts: [.deviates], deviation: .must, conclusion: .deviates),
    Row(name: "should at must", verdicts: [.deviates], deviation: .should, conclusion: .conforms),
    Row(
      name: "should at should", verdicts: [.deviates], deviation: .should, level: .should,
      conclusion: .deviates),
    Row(
      name: "must at may", verdicts: [.deviates], deviation: .must, level: .may,
      conclusion: .deviates),
    Row(name: "flaky only", verdicts: [.flaky], deviation: .must, conclusion: .conforms),
    Row(name: "all skipped", verdicts: [.skipped], conclusion: .nothingTested),
    Row(name: "no case", conclusion: .nothingTested),
    Row(
      name: "all blocked", verdicts: [.blocked, .inconclusive],
      conclusion: .untestable("no case could be decided, each was blocked or inconclusive")),
    Row(
      name: "aborted", verdicts: [.deviates], deviation: .must, outcome: .aborted("no answer"),
      conclusion: .untestable("no answer")),
    Row(
      name: "interrupted", verdicts: [.deviates], deviation: .must, outcome: .interrupted,
      conclusion: .interrupted),
    Row(
      name: "killed", verdicts: [.conforms], outcome: nil,
      conclusion: .untestable(
        "the journal has no end: the run was stopped before it finished")),
  ]

  static func events(_ row: Row) -> [RunEvent] {
    var info = SampleRun.info
    info.level = row.level
    let deviations = row.deviation.map { level in
      [SampleRun.deviation("c", "GET /pets", "response/status", level: level)]
    }
    return [.started(info)]
      + row.verdicts.enumerated().map { number, verdict in
        .caseEnded(
          SampleRun.result(
            number, "examples", "GET /pets", "\(number)", verdict, deviations: deviations ?? []))
      }
      + (row.outcome.map {
        [.ended(RunEnd(outcome: $0, durationSeconds: 1, exchanges: 1))]
      } ?? [])
  }

  @Test(arguments: rows)
  func `follows from verdicts, level and end`(_ row: Row) {
    #expect(`Run summary`.summary(Self.events(row)).conclusion == row.conclusion)
  }

  @Test(arguments: rows)
  func `JUnit shows failures exactly where it deviates`(_ row: Row) throws {
    let xml = try SampleRun.text(.junit, Self.events(row))
    switch row.conclusion {
    case .conforms, .nothingTested:
      #expect(!xml.contains("<failure"))
      #expect(!xml.contains("<error"))
    case .deviates: #expect(xml.contains("<failure"))
    case .untestable: #expect(xml.contains(#"<error message=""#))
    case .interrupted: break
    }
  }
}
