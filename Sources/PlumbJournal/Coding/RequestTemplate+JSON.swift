import PlumbHTTP
import PlumbJSON

extension RequestTemplate {
  var json: JSON {
    var object = JSONObject()
    object.append("method", .string(method))
    object.append("target", targetJSON)
    if !fields.lines.isEmpty { object.append("fields", fields.json) }
    if credential != .configured { object.append("credential", .string(credential.rawValue)) }
    switch body {
    case .none: break
    case .json(let json): object.append("body", ["json": json])
    case .form(let document, let writing):
      object.append("body", ["document": document, "writing": writing.json])
    case .bytes(let bytes):
      var body = JSONObject()
      BodyCoding.write(bytes, to: &body)
      object.append("body", .object(body))
    }
    return .object(object)
  }

  init(_ members: Members) throws(JournalError) {
    self.init(
      method: try members.text("method"), target: try Self.target(members),
      fields: try HTTPFields(members, "fields"),
      credential: members.has("credential") ? try members.word("credential") : .configured,
      body: try Self.body(members))
  }

  /// One text where nothing has to be filled in, else the pieces in order.
  private var targetJSON: JSON {
    if target.count == 1, case .text(let text) = target[0] { return .string(text) }
    return .array(
      target.map { piece in
        switch piece {
        case .text(let text): .string(text)
        case .slot(let slot): slot.json
        }
      })
  }

  private static func target(_ members: Members) throws(JournalError) -> [Piece] {
    if case .string(let text) = try members.json("target") { return [.text(text)] }
    return try members.list("target") { (json, path) throws(JournalError) in
      if case .string(let text) = json { return .text(text) }
      return .slot(try Slot(try Members(json, path: path)))
    }
  }

  private static func body(_ members: Members) throws(JournalError) -> Body {
    guard let body = try members.optionalMembers("body") else { return .none }
    if body.has("writing") {
      return .form(
        try body.json("document"), try FormWriting(try body.members("writing")))
    }
    return body.has("json") ? .json(try body.json("json")) : .bytes(try BodyCoding.read(body))
  }
}
