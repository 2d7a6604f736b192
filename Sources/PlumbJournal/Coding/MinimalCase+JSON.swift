import PlumbJSON

extension MinimalCase {
  func write(to object: inout JSONObject) {
    object.append("number", .number(JSONNumber(number)))
    object.append("requests", .number(JSONNumber(requests)))
    object.append("smallest", .bool(isSmallest))
    object.append("case", `case`.json)
    object.append("deviation", deviation.json)
    object.append(
      "exchanges",
      .array(exchanges.map { $0.shortened(toBodyBytes: JournalFormat.bodyLimit).json }))
  }

  init(_ members: Members) throws(JournalError) {
    self.init(
      case: try Case(try members.members("case")), number: try members.int("number"),
      deviation: try Deviation(try members.members("deviation")),
      exchanges: try members.list("exchanges") { (json, path) throws(JournalError) in
        try Exchange(try Members(json, path: path))
      },
      requests: try members.int("requests"), isSmallest: try members.bool("smallest"))
  }
}
