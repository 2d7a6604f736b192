import PlumbJSON

extension ContractCoverage {
  func write(to object: inout JSONObject) {
    object.append("rows", .array(rows.map(\.json)))
  }

  init(_ members: Members) throws(JournalError) {
    self.init(
      rows: try members.list("rows") { (json, path) throws(JournalError) in
        try Row(Members(json, path: path))
      })
  }
}

extension ContractCoverage.Row {
  fileprivate var json: JSON {
    [
      "operation": .string(operation), "aspect": .string(aspect.rawValue),
      "total": .number(JSONNumber(total)), "missing": .array(missing.map { .string($0) }),
    ]
  }

  fileprivate init(_ members: Members) throws(JournalError) {
    let missing = try members.texts("missing")
    self.init(
      operation: try members.text("operation"), aspect: try members.word("aspect"),
      // A damaged line must not count less than nothing.
      total: max(try members.int("total"), missing.count), missing: missing)
  }
}
