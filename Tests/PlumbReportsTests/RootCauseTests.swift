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

  @Test func `one wrong member is one cause, however many checks see it`() {
    let found = Self.causes([
      ("a", "GET /p", "response/body/2/name", ""), ("b", "PUT /p/{id}", "response/body/name", ""),
      ("c", "GET /p/{id}", "response/body/name", ""), ("a", "GET /q", "response/body/name", ""),
    ])
    #expect(found.map(\.count) == [3, 1])
  }

  @Test func `server errors are told apart by their operation`() {
    let found = Self.causes([
      ("no-server-error", "GET /p", "response/status", "500 Internal Server Error"),
      ("no-server-error", "PUT /p/{id}", "response/status", "500 Internal Server Error"),
      ("status-is-documented", "PUT /p/{id}", "response/status", "500 Internal Server Error"),
    ])
    #expect(
      found == [
        ["GET /p response/status"], ["PUT /p/{id} response/status", "PUT /p/{id} response/status"],
      ])
  }

  @Test func `one check that fails alike at four operations is one cause`() {
    let operations = ["GET /a", "GET /b", "GET /c", "GET /d"]
    let found = Self.causes(
      operations.map { ("unauthorized", $0, "response/header/WWW-Authenticate", "") })
    #expect(found.map(\.count) == [4])
  }

  @Test func `what is refused as a whole is refused with each of its values`() {
    let found = Self.causes([
      ("valid-input-is-accepted", "POST /p", "response/status", "400"),
      ("valid-input-is-accepted", "POST /p", "request/body/name", "400"),
      ("valid-input-is-accepted", "PUT /p/{id}", "request/body/name", "400"),
    ])
    #expect(found.map(\.count) == [2, 1])
  }

  @Test func `what is never deleted is shown, listed and changed`() {
    let found = Self.causes([
      ("deleted-is-not-listed", "DELETE /p/{id}", "response/body/0", "\"1\""),
      ("deleted-is-gone", "DELETE /p/{id}", "response/status", "200 OK"),
      ("deleted-cannot-be-updated", "PUT /p/{id}", "response/status", "200 OK"),
      ("deleted-is-gone", "DELETE /q/{id}", "response/status", "200 OK"),
    ])
    #expect(found.map(\.count) == [3, 1])
    #expect(found.first?.first == "DELETE /p/{id} response/status")
  }

  @Test func `what was not made as it should be is not found later`() {
    let found = Self.causes([
      ("created-is-listed-once", "POST /p", "response/body", "none among 3"),
      ("valid-input-is-accepted", "PUT /p/{id}", "response/status", "404 Not Found"),
      ("created-is-readable", "POST /p", "response/status", "404 Not Found"),
      ("created-is-readable", "POST /q", "response/status", "404 Not Found"),
    ])
    #expect(found.map(\.count) == [3, 1])
    #expect(found.first?.first == "POST /p response/status")
  }

  @Test func `a race is laid at one of two causes, and makes them none`() {
    let found = Self.causes([
      ("created-is-listed-once", "POST /p", "response/body", "none among 1"),
      ("update-leaves-others-alone", "PUT /p/{id}", "response/body/name", "other"),
      ("concurrent-writes-are-all-kept", "POST /p", "response/status", "lost create"),
      ("concurrent-writes-are-all-kept", "PUT /p/{id}", "response/body", "lost update"),
    ])
    #expect(found.map(\.count).sorted() == [1, 3])
    let apart = Self.causes([
      ("concurrent-writes-are-all-kept", "PUT /p/{id}", "response/body", "lost update"),
      ("deleted-is-gone", "DELETE /q/{id}", "response/status", "200 OK"),
    ])
    #expect(apart.map(\.count) == [1, 1])
  }

  @Test func `a race that one cause explains is not laid at a second one`() {
    let lost = SampleRun.deviation("created-is-listed-once", "POST /p", "response/body")
    let race = SampleRun.deviation("concurrent-writes-are-all-kept", "POST /p", "response/body")
    let other = SampleRun.deviation(
      "update-leaves-others-alone", "PUT /p/{id}", "response/body/name")
    let results = [
      SampleRun.result(0, "p", "PUT /p/{id}", "others", .deviates, deviations: [other]),
      SampleRun.result(1, "p", "POST /p", "creations", .deviates, deviations: [lost, race]),
    ]
    let causes = `Run summary`.summary(results.map(RunEvent.caseEnded)).rootCauses
    #expect(causes.map(\.groups.count) == [1, 2])
  }

  @Test func `a list that leaves something out is one cause, whatever was done before`() {
    let results = ["POST /p", "PUT /p/{id}"].enumerated().map { number, operation in
      SampleRun.result(
        number, "p", "GET /p", "\(number)", .deviates,
        deviations: [
          SampleRun.deviation("created-is-listed-once", operation, "response/body")
        ])
    }
    let causes = `Run summary`.summary(results.map(RunEvent.caseEnded)).rootCauses
    #expect(causes.map(\.groups.count) == [2])
  }

  @Test func `two fields that are wrong in one answer are two causes`() {
    let places = ["response/header/ETag", "response/header/Link", "response/time"]
    let deviations = places.map { SampleRun.deviation("check of \($0)", "GET /p", $0) }
    let result = SampleRun.result(0, "p", "GET /p", "all", .deviates, deviations: deviations)
    let causes = `Run summary`.summary([.caseEnded(result)]).rootCauses
    #expect(causes.count == 3)
  }

  @Test func `a status and a body that are wrong in one answer are one cause`() {
    let deviations = [
      SampleRun.deviation("status-is-documented", "GET /p", "response/status"),
      SampleRun.deviation("body-matches-schema", "GET /p", "response/body"),
    ]
    let result = SampleRun.result(0, "p", "GET /p", "all", .deviates, deviations: deviations)
    let causes = `Run summary`.summary([.caseEnded(result)]).rootCauses
    #expect(causes.count == 1)
  }

  @Test func `cases that begin with a failure are counted with it`() {
    let failing = SampleRun.deviation("no-server-error", "POST /p", "response/status")
    var results = [
      SampleRun.result(
        0, "p", "POST /p", "creates", .deviates, statuses: [500], deviations: [failing])
    ]
    results[0].deviations[0].actual = "500 Internal Server Error"
    results += (1...3).map {
      SampleRun.result(
        $0, "p", "POST /p", "\($0)", .blocked, reason: "it was answered 500", statuses: [500])
    }
    results.append(
      SampleRun.result(4, "p", "POST /q", "other", .blocked, reason: "404", statuses: [404]))
    let causes = `Run summary`.summary(results.map(RunEvent.caseEnded)).rootCauses
    #expect(causes.map(\.blockedCases) == [3])
  }

  @Test(arguments: [(3, 3), (4, 1), (9, 1)])
  func `one check at many members of one operation is one cause`(_ members: Int, _ causes: Int) {
    let found = Self.causes(
      (0..<members).map { ("refused", "POST /p", "request/body/m\($0)x", "") })
    #expect(found.count == causes)
  }

  @Test func `of one level, failures come first, then lost data, then leaks`() {
    let checks = [
      "status-is-documented", "credential-is-required", "update-is-persisted", "no-server-error",
    ]
    let events = checks.enumerated().map { number, check in
      RunEvent.caseEnded(
        SampleRun.result(
          number, "p", "GET /\(number)", "\(number)", .deviates,
          deviations: [SampleRun.deviation(check, "GET /\(number)", "response/body")]))
    }
    let found = `Run summary`.summary(events).rootCauses.map(\.evidence.check)
    #expect(found == checks.reversed())
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
