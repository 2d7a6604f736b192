import PlumbJSON

extension FormWriting {
  /// An object such as `{"form":"urlencoded","properties":[{"name":"home","style":"deepObject"}]}`.
  var json: JSON {
    var object = JSONObject()
    object.append("form", .string(form.rawValue))
    if !properties.isEmpty { object.append("properties", .array(properties.map(\.json))) }
    return .object(object)
  }

  init(_ members: Members) throws(JournalError) {
    self.init(
      try members.word("form"),
      properties: members.has("properties")
        ? try members.list("properties") { (json, path) throws(JournalError) in
          try Property(try Members(json, path: path))
        } : [])
  }
}

extension FormWriting.Property {
  fileprivate var json: JSON {
    var object = JSONObject()
    object.append("name", .string(name))
    if let style { object.append("style", .string(style.rawValue)) }
    if !explodes { object.append("explode", false) }
    if allowsReserved { object.append("allowReserved", true) }
    if let contentType { object.append("contentType", .string(contentType)) }
    if isFile { object.append("file", true) }
    return .object(object)
  }

  fileprivate init(_ members: Members) throws(JournalError) {
    self.init(
      name: try members.text("name"), style: members.has("style") ? try members.word("style") : nil,
      explodes: try members.bool("explode", default: true),
      allowsReserved: try members.bool("allowReserved", default: false),
      contentType: members.has("contentType") ? try members.text("contentType") : nil,
      isFile: try members.bool("file", default: false))
  }
}
