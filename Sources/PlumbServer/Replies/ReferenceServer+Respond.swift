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

extension ResponseShape {
  fileprivate func body(showing value: JSON?) -> JSON? {
    switch self {
    case .nothing: return nil
    case .constant(let value): return value
    case .item(nil), .list(nil, _): return value
    case .item(let wrapper?):
      return value.map { .object(JSONObject([.init(name: wrapper, value: $0)])) }
    case .list(let wrapper?, let rest):
      return value.map { .object(JSONObject([.init(name: wrapper, value: $0)] + rest.members)) }
    }
  }
}
