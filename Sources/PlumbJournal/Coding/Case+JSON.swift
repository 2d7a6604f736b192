import PlumbJSON

extension Case {
  var json: JSON {
    var object = JSONObject()
    write(to: &object)
    return .object(object)
  }

  /// What was planned, and nothing that a run adds.
  func write(to object: inout JSONObject) {
    object.append("id", .string(id))
    object.append("phase", .string(phase))
    object.append("operation", .string(operation))
    object.append("title", .string(title))
    object.append("steps", .array(steps.map(\.json)))
  }

  init(_ members: Members) throws(JournalError) {
    self.init(
      id: try members.text("id"), phase: try members.text("phase"),
      operation: try members.text("operation"), title: try members.text("title"),
      steps: try members.list("steps") { (json, path) throws(JournalError) in
        try Step(try Members(json, path: path))
      })
  }
}

extension Step {
  var json: JSON {
    var object = JSONObject()
    object.append("name", .string(name))
    object.append("part", .string(part.rawValue))
    if let operation { object.append("operation", .string(operation)) }
    object.append("request", request.json)
    object.append("intent", .string(intent.rawValue))
    if let label { object.append("label", label.json) }
    if let creates { object.append("creates", creates.json) }
    if let subject { object.append("subject", subject.json) }
    if pause != 0 { object.append("pause", .number(JSONNumber(pause))) }
    if let lane { object.append("lane", .number(JSONNumber(lane))) }
    return .object(object)
  }

  init(_ members: Members) throws(JournalError) {
    self.init(
      name: try members.text("name"), part: try members.word("part"),
      operation: members.has("operation") ? try members.text("operation") : nil,
      request: try RequestTemplate(try members.members("request")),
      intent: try members.word("intent"),
      label: try members.optional("label", Label.init),
      creates: try members.optional("creates", Variable.init),
      subject: try members.optional("subject", Variable.init),
      pause: try members.int("pause", default: 0),
      lane: members.has("lane") ? try members.int("lane") : nil)
  }
}

extension Label {
  var json: JSON {
    var object = JSONObject()
    object.append("family", .string(family.rawValue))
    object.append("constraint", .string(constraint))
    object.append("place", .string(place))
    object.append("kind", .string(kind))
    if let value { object.append("value", value) }
    object.append("promise", .string(promise))
    object.append("source", .string(source))
    object.append("level", .string(level.rawValue))
    return .object(object)
  }

  init(_ members: Members) throws(JournalError) {
    self.init(
      family: try members.word("family"), constraint: try members.text("constraint"),
      place: try members.text("place"),
      kind: try members.text("kind"), value: members.has("value") ? try members.json("value") : nil,
      promise: try members.text("promise"), source: try members.text("source"),
      level: try members.word("level"))
  }
}
