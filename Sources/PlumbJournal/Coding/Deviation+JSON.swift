import PlumbJSON

extension Deviation {
  /// The fingerprint is written for readers of the file; reading computes it anew.
  var json: JSON {
    var object = JSONObject()
    object.append("fingerprint", .string("\(fingerprint)"))
    object.append("check", .string(check))
    if !title.isEmpty { object.append("title", .string(title)) }
    object.append("level", .string(level.rawValue))
    object.append("operation", .string(operation))
    object.append("place", .string(place))
    object.append("expected", .string(expected))
    object.append("actual", .string(actual))
    object.append("source", .string(source))
    object.append("case", .string(caseID))
    object.append("step", .string(step))
    object.append("curl", .string(curl))
    if !repeats { object.append("repeats", false) }
    return .object(object)
  }

  init(_ members: Members) throws(JournalError) {
    self.init(
      check: try members.text("check"), level: try members.word("level"),
      operation: try members.text("operation"), place: try members.text("place"),
      expected: try members.text("expected"), actual: try members.text("actual"),
      source: try members.text("source"), caseID: try members.text("case"),
      step: try members.text("step"), curl: try members.text("curl"),
      title: try members.text("title", default: ""))
    repeats = try members.bool("repeats", default: true)
  }
}
