import PlumbJSON

extension CaseResult {
  /// What a run adds to a case.
  struct Judgement {
    var number: Int
    var verdict: Verdict
    var reason: String
    var exchanges: [Exchange]
    var deviations: [Deviation]
  }

  /// What is kept of the result: brief where the case conforms, with bounded bodies elsewhere.
  var judgement: Judgement {
    Judgement(
      number: number, verdict: verdict, reason: reason,
      exchanges: verdict == .conforms
        ? exchanges.map(\.brief)
        : exchanges.map { $0.shortened(toBodyBytes: JournalFormat.bodyLimit) },
      deviations: deviations)
  }

  init(_ planned: Case, _ judgement: Judgement) {
    self.init(
      number: judgement.number, case: planned, verdict: judgement.verdict,
      reason: judgement.reason, exchanges: judgement.exchanges, deviations: judgement.deviations)
  }
}

extension CaseResult.Judgement {
  func write(to object: inout JSONObject) {
    object.append("number", .number(JSONNumber(number)))
    object.append("verdict", .string(verdict.rawValue))
    if !reason.isEmpty { object.append("reason", .string(reason)) }
    object.append("exchanges", .array(exchanges.map(\.json)))
    if !deviations.isEmpty { object.append("deviations", .array(deviations.map(\.json))) }
  }

  init(_ members: Members) throws(JournalError) {
    self.init(
      number: try members.int("number"), verdict: try members.word("verdict"),
      reason: try members.text("reason", default: ""),
      exchanges: try members.list("exchanges") { (json, path) throws(JournalError) in
        try Exchange(try Members(json, path: path))
      },
      deviations: try members.list("deviations") { (json, path) throws(JournalError) in
        try Deviation(try Members(json, path: path))
      })
  }
}
