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

  package func answer(_ request: HTTPRequest) -> HTTPResponse {
    let target: HTTPTarget
    do throws(HTTPTarget.ParsingError) {
      target = try HTTPTarget(parsing: request.target)
    } catch {
      return respond(to: Refusal(.malformed, error.description))
    }
    // A slash at the end makes no other path.
    let segments =
      target.segments.last?.isEmpty == true ? target.segments.dropLast() : target.segments[...]
    guard segments.starts(with: plan.base, by: { $0.hasSameCodePoints(as: $1) }),
      let match = plan.routes.match(segments.dropFirst(plan.base.count))
    else {
      return respond(to: Refusal(.notFound, "there is no such path"))
    }
    let method = request.method == "HEAD" ? "GET" : request.method
    let operations = match.route.operations
    guard
      let index = operations.first(where: { $0.method == request.method })?.index
        ?? operations.first(where: { $0.method == method })?.index
    else {
      if method == "OPTIONS" {
        return HTTPResponse(status: 204, fields: ["Allow": match.route.allow])
      }
      var refusal = Refusal(.methodNotAllowed, "this path takes \(match.route.allow)")
      refusal.fields = [("Allow", match.route.allow)]
      return respond(to: refusal)
    }
    let operation = plan.operations[index]
    var response: HTTPResponse
    do throws(Refusal) {
      response = try perform(
        Call(request: request, target: target, arguments: match.arguments, operation: operation))
    } catch {
      response = respond(to: error, operation)
    }
    for reply in behaviour.replies { reply(&response, operation.operation) }
    return response
  }

  /// The response that a refusal of the HTTP layer makes: the same form as every other.
  package func answer(_ refusal: HTTPServerRefusal) -> HTTPResponse {
    var response = respond(to: Refusal(.malformed, refusal.detail))
    response.status = refusal.status
    return response
  }
}
