import PlumbJournal
import PlumbReports
import Testing

struct `Root causes` {
  /// The places of each cause of deviations given as `check operation place`.
  static func causes(_ deviations: [(String, String, String, String)]) -> [[String]] {
    let events = deviations.enumerated().map { number, deviation in
      var value = SampleRun.deviation(deviation.0, deviation.1, deviation.2)
      value.actual = deviation.3
      return RunEvent.caseEnded(
        SampleRun.result(number, "p", deviation.1, "\(number)", .deviates, deviations: [value]))
    }
    return `Run summary`.summary(events).rootCauses.map { cause in
      cause.groups.map { "\($0.operation) \($0.place)" }
    }
  }

  @Test func `a member that is wrong in several operations is one cause`() {
    let found = Self.causes([
      ("schema", "GET /p", "response/body/3/name", "1"),
      ("schema", "GET /p/{id}", "response/body/name", "2"),
      ("schema", "GET /p/{id}", "response/body/age", "3"),
    ])
    #expect(
      found == [
        ["GET /p response/body/*/name", "GET /p/{id} response/body/name"],
        ["GET /p/{id} response/body/age"],
      ])
  }

  @Test func `other checks at the same member are other causes`() {
    let found = Self.causes([
      ("a", "GET /p", "response/body/name", ""), ("b", "GET /p", "response/body/name", ""),
    ])
    #expect(found.count == 2)
  }

  @Test func `at the status only equal answers are one cause`() {
    let found = Self.causes([
      ("status", "GET /p", "response/status", "500"),
      ("status", "PUT /p", "response/status", "500"),
      ("status", "POST /p", "response/status", "203"),
    ])
    #expect(found.map(\.count) == [2, 1])
  }

  @Test(arguments: [(3, 3), (4, 1), (9, 1)])
  func `one check at many members of one operation is one cause`(_ members: Int, _ causes: Int) {
    let found = Self.causes(
      (0..<members).map { ("refused", "POST /p", "request/body/m\($0)x", "") })
    #expect(found.count == causes)
  }

  @Test func `binding promises come first, then the order of the plan`() {
    let events: [RunEvent] = [Level.may, .must, .should, .must].enumerated().map { number, level in
      .caseEnded(
        SampleRun.result(
          number, "p", "GET /p", "\(number)", .deviates,
          deviations: [
            SampleRun.deviation("check\(number)", "GET /p", "response/body", level: level)
          ]))
    }
    let checks = `Run summary`.summary(events).rootCauses.map(\.evidence.check)
    #expect(checks == ["check1", "check3", "check2", "check0"])
  }
}
