import PlumbHTTP
import PlumbJSON

extension ReferenceServer {
  func respond(to refusal: Refusal, _ operation: PlannedOperation? = nil) -> HTTPResponse {
    guard let planned = operation?.refusal(refusal.kind) ?? plan.refusals[refusal.kind] else {
      return HTTPResponse(status: 500)
    }
    var response = HTTPResponse(
      status: planned.status, fields: ["Content-Type": planned.contentType],
      body: planned.body(of: refusal).bytes())
    for (name, value) in refusal.fields { response.fields.append(name, value) }
    return response
  }

  /// The successful response of an operation.
  func respond(_ operation: PlannedOperation, _ value: JSON?) -> HTTPResponse {
    var response = HTTPResponse(status: operation.status)
    guard operation.status != 204, let body = operation.shape.body(showing: value) else {
      return response
    }
    response.fields.append("Content-Type", operation.contentType ?? "application/json")
    response.body = body.bytes()
    return response
  }
}

extension ReferenceServer {
  /// The successful response of a list operation.
  func respond(_ call: Call, listing items: [JSON]) throws(Refusal) -> HTTPResponse {
    let operation = call.operation
    guard let pages = operation.pages, case .list(let pointer, let rest) = operation.shape else {
      return respond(operation, .array(items))
    }
    let cut = PageCut(pages: pages, call: call, largest: behaviour.largestPage)
    var page = try cut.page(of: items)
    for edit in behaviour.pages { edit(&page) }
    let (body, link) = cut.dress(page, at: pointer, rest: rest)
    var response = HTTPResponse(
      status: operation.status,
      fields: ["Content-Type": operation.contentType ?? "application/json"], body: body.bytes())
    if let link { response.fields.append("Link", link) }
    return response
  }
}

extension ResponseShape {
  fileprivate func body(showing value: JSON?) -> JSON? {
    switch self {
    case .nothing: return nil
    case .constant(let value): return value
    case .item(let pointer, let rest), .list(let pointer, let rest):
      return value.map { rest.placing($0, at: pointer.tokens[...]) }
    }
  }
}
