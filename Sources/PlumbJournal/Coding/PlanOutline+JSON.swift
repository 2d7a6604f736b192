import PlumbJSON

extension PlanOutline {
  /// Rows are not written: the cases themselves stand in the journal.
  func write(to object: inout JSONObject) {
    object.append(
      "combinations",
      ["total": .number(JSONNumber(tuples.total)), "tried": .number(JSONNumber(tuples.covered))])
    object.append("notTried", .array(gaps.map(\.json)))
    if !leftOut.isEmpty { object.append("leftOut", .array(leftOut.map { .string($0) })) }
    object.append("dropped", .number(JSONNumber(droppedGaps)))
  }

  init(_ members: Members) throws(JournalError) {
    self.init()
    let combinations = try members.members("combinations")
    tuples = Tuples(
      total: try combinations.int("total"), covered: try combinations.int("tried"))
    for gap in try members.list(
      "notTried", { (json, path) throws(JournalError) in try Gap(Members(json, path: path)) })
    {
      add(gap)
    }
    if members.has("leftOut") {
      for operation in try members.texts("leftOut") { leaveOut(operation) }
    }
    addDropped(max(0, try members.int("dropped")))
  }
}

extension PlanOutline.Gap {
  fileprivate var json: JSON {
    [
      "operation": .string(operation), "place": .string(place), "kind": .string(kind),
      "reason": .string(reason),
    ]
  }

  fileprivate init(_ members: Members) throws(JournalError) {
    self.init(
      operation: try members.text("operation"), place: try members.text("place"),
      kind: try members.text("kind"), reason: try members.text("reason"))
  }
}
