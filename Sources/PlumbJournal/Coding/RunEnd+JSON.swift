import PlumbJSON

extension RunEnd {
  private enum Word: String, CaseIterable { case completed, interrupted, aborted }

  func write(to object: inout JSONObject) {
    switch outcome {
    case .completed: object.append("outcome", .string(Word.completed.rawValue))
    case .interrupted: object.append("outcome", .string(Word.interrupted.rawValue))
    case .aborted(let reason):
      object.append("outcome", .string(Word.aborted.rawValue))
      object.append("reason", .string(reason))
    }
    // JSON has no infinity; a clock that gives one is no reason to lose the line.
    let seconds = durationSeconds.isFinite ? durationSeconds : 0
    object.append("seconds", .number(JSONNumber(unchecked: "\(seconds)")))
    object.append("exchanges", .number(JSONNumber(exchanges)))
  }

  init(_ members: Members) throws(JournalError) {
    let outcome: Outcome =
      switch try members.word("outcome", of: Word.self) {
      case .completed: .completed
      case .interrupted: .interrupted
      case .aborted: .aborted(try members.text("reason"))
      }
    self.init(
      outcome: outcome, durationSeconds: Double(try members.number("seconds").text) ?? 0,
      exchanges: try members.int("exchanges"))
  }
}

extension CleanupRecord {
  func write(to object: inout JSONObject) {
    object.append("created", .number(JSONNumber(created)))
    object.append("removed", .number(JSONNumber(removed)))
    object.append("left", .array(left.map { .string($0) }))
  }

  init(_ members: Members) throws(JournalError) {
    self.init(
      created: try members.int("created"), removed: try members.int("removed"),
      left: try members.texts("left"))
  }
}

extension RunNote {
  func write(to object: inout JSONObject) {
    object.append("severity", .string(severity.rawValue))
    object.append("text", .string(text))
  }

  init(_ members: Members) throws(JournalError) {
    self.init(severity: try members.word("severity"), text: try members.text("text"))
  }
}
