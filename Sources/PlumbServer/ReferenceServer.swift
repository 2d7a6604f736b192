package import PlumbContract
package import PlumbHTTP
import PlumbJSON
import Synchronization

/// A server of any contract, driven by nothing else: what it documents is accepted, kept and shown.
///
/// It needs no socket: `answer` maps a request to a response, one whole request after the other.
package final class ReferenceServer: Sendable {
  let plan: Plan
  let behaviour: Behaviour
  let credential: Credential
  let clock: ServerClock
  let state: Mutex<State>

  package init(_ contract: Contract, settings: ServerSettings = ServerSettings()) {
    plan = Plan(contract, basePath: settings.basePath)
    credential = Credential(token: settings.token)
    clock = settings.clock
    behaviour = settings.behaviour
    state = Mutex(
      State(resources: plan.resources, limits: settings.limits, seed: settings.seed))
  }

  /// The path before those of the contract, `""` or such as `/v4`.
  package var basePath: String { plan.basePath }

  package func answer(_ request: HTTPRequest) -> HTTPResponse { reply(to: request).response }

  /// What a client that speaks HTTP gets: the response, or bytes that are none.
  package func answer(_ received: HTTPServerRequest) -> HTTPServerReply {
    let reply = reply(to: received.request)
    for wire in behaviour.wires {
      if let other = wire(reply) { return other }
    }
    return .response(reply.response)
  }

  /// The response that a refusal of the HTTP layer makes: the same form as every other.
  package func answer(_ refusal: HTTPServerRefusal) -> HTTPResponse {
    var response = respond(to: Refusal(.malformed, refusal.detail))
    response.status = refusal.status
    return response
  }

  private func reply(to request: HTTPRequest) -> Behaviour.Reply {
    for answer in behaviour.defers {
      guard let response = answer(request) else { continue }
      return Behaviour.Reply(request: request, path: nil, operation: nil, response: response)
    }
    var reply: Behaviour.Reply
    switch errand(of: request) {
    case .call(let call):
      let operation = call.operation.operation
      reply = Behaviour.Reply(
        request: request, path: operation.path.description, operation: operation,
        response: answer(call))
    case .refusal(let response, let path):
      reply = Behaviour.Reply(request: request, path: path, operation: nil, response: response)
    }
    for edit in behaviour.replies { edit(&reply) }
    return reply
  }

  private func answer(_ call: Call) -> HTTPResponse {
    do throws(Refusal) {
      return try perform(call)
    } catch {
      return respond(to: error, call.operation)
    }
  }

  /// What a request comes to before anything is done.
  private enum Errand {
    case call(Call)
    /// No operation is asked for; the path is the documented one, if there is one.
    case refusal(HTTPResponse, path: String?)
  }

  private func errand(of request: HTTPRequest) -> Errand {
    let target: HTTPTarget
    do throws(HTTPTarget.ParsingError) {
      target = try HTTPTarget(parsing: request.target)
    } catch {
      return .refusal(respond(to: Refusal(.malformed, error.description)), path: nil)
    }
    // A slash at the end makes no other path.
    let segments =
      target.segments.last?.isEmpty == true ? target.segments.dropLast() : target.segments[...]
    guard segments.starts(with: plan.base, by: { $0.hasSameCodePoints(as: $1) }),
      let match = plan.routes.match(segments.dropFirst(plan.base.count))
    else { return .refusal(respond(to: Refusal(.notFound, "there is no such path")), path: nil) }
    let method = request.method == "HEAD" ? "GET" : request.method
    let operations = match.route.operations
    guard
      let index = operations.first(where: { $0.method == request.method })?.index
        ?? operations.first(where: { $0.method == method })?.index
    else {
      let path = operations.first.map { plan.operations[$0.index].operation.path.description }
      return .refusal(refusal(of: method, allowing: match.route.allow), path: path)
    }
    let operation = plan.operations[index]
    var request = request
    for receive in behaviour.receives { receive(&request, operation.operation) }
    return .call(
      Call(request: request, target: target, arguments: match.arguments, operation: operation))
  }

  private func refusal(of method: String, allowing allow: String) -> HTTPResponse {
    if method == "OPTIONS" { return HTTPResponse(status: 204, fields: ["Allow": allow]) }
    var refusal = Refusal(.methodNotAllowed, "this path takes \(allow)")
    refusal.fields = [("Allow", allow)]
    return respond(to: refusal)
  }
}
