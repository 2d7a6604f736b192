import PlumbHTTP
import PlumbJSON

extension Exchange {
  var json: JSON {
    var object = JSONObject()
    object.append("step", .string(step))
    object.append("at", .number(JSONNumber(startedAt)))
    object.append("micros", .number(JSONNumber(duration)))
    switch outcome {
    case .response(let response) where isBrief && response.isStatusOnly:
      object.append("status", .number(JSONNumber(response.status)))
      return .object(object)
    case .response(let response):
      object.append("request", request.json(fullLength: fullRequestLength))
      object.append("response", response.json(fullLength: fullResponseLength))
    case .failure(let failure):
      if !isBrief { object.append("request", request.json(fullLength: fullRequestLength)) }
      object.append(
        "failure", ["kind": .string(failure.kind.rawValue), "text": .string(failure.text)])
    }
    return .object(object)
  }

  init(_ members: Members) throws(JournalError) {
    let request = try members.optionalMembers("request")
    let response = try members.optionalMembers("response")
    let outcome: Outcome
    if let failure = try members.optionalMembers("failure") {
      outcome = .failure(
        Failure(kind: try failure.word("kind"), text: try failure.text("text")))
    } else if let response {
      outcome = .response(try HTTPResponse(response))
    } else {
      outcome = .response(HTTPResponse(status: try members.int("status")))
    }
    self.init(
      step: try members.text("step"),
      request: try members.optional("request", HTTPRequest.init)
        ?? HTTPRequest(method: "", target: ""),
      outcome: outcome, startedAt: try members.int("at"), duration: try members.int("micros"),
      fullRequestLength: try request?.optionalInt("length"),
      fullResponseLength: try response?.optionalInt("length"))
  }
}

extension HTTPRequest {
  fileprivate func json(fullLength: Int?) -> JSON {
    var object = JSONObject()
    object.append("method", .string(method))
    object.append("target", .string(target))
    if !fields.lines.isEmpty { object.append("fields", fields.json) }
    BodyCoding.write(body, to: &object)
    if let fullLength { object.append("length", .number(JSONNumber(fullLength))) }
    return .object(object)
  }

  fileprivate init(_ members: Members) throws(JournalError) {
    self.init(
      method: try members.text("method"), target: try members.text("target"),
      fields: try HTTPFields(members, "fields"), body: try BodyCoding.read(members))
  }
}

extension HTTPResponse {
  fileprivate var isStatusOnly: Bool { reason.isEmpty && fields.lines.isEmpty && body.isEmpty }

  fileprivate func json(fullLength: Int?) -> JSON {
    var object = JSONObject()
    object.append("status", .number(JSONNumber(status)))
    if !reason.isEmpty { object.append("reason", .string(reason)) }
    if !fields.lines.isEmpty { object.append("fields", fields.json) }
    BodyCoding.write(body, to: &object)
    if let fullLength { object.append("length", .number(JSONNumber(fullLength))) }
    return .object(object)
  }

  fileprivate init(_ members: Members) throws(JournalError) {
    self.init(
      status: try members.int("status"), reason: try members.text("reason", default: ""),
      fields: try HTTPFields(members, "fields"), body: try BodyCoding.read(members))
  }
}
