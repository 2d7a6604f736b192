import PlumbJSON

extension Variable {
  func write(to object: inout JSONObject) {
    object.append("resource", .string(resource))
    if ordinal != 1 { object.append("ordinal", .number(JSONNumber(ordinal))) }
  }

  var json: JSON {
    var object = JSONObject()
    write(to: &object)
    return .object(object)
  }

  init(_ members: Members) throws(JournalError) {
    self.init(
      resource: try members.text("resource"), ordinal: try members.int("ordinal", default: 1))
  }
}

extension Slot {
  private enum Word: String, CaseIterable { case id, location, entityTag }

  /// `{"resource":"pet","value":"id"}`, or `"member":"name"` in the place of `value`.
  var json: JSON {
    var object = JSONObject()
    variable.write(to: &object)
    switch content {
    case .id: object.append("value", .string(Word.id.rawValue))
    case .location: object.append("value", .string(Word.location.rawValue))
    case .entityTag: object.append("value", .string(Word.entityTag.rawValue))
    case .member(let name): object.append("member", .string(name))
    }
    return .object(object)
  }

  init(_ members: Members) throws(JournalError) {
    let variable = try Variable(members)
    if members.has("member") {
      self.init(variable, .member(try members.text("member")))
      return
    }
    switch try members.word("value", of: Word.self) {
    case .id: self.init(variable, .id)
    case .location: self.init(variable, .location)
    case .entityTag: self.init(variable, .entityTag)
    }
  }
}
