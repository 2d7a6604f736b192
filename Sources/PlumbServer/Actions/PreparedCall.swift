import PlumbContract
import PlumbHTTP
import PlumbJSON
import Synchronization

/// A request that was found to be in order, and is about to be done.
struct PreparedCall: Sendable {
  let call: Call
  let action: Operation.Role.Action
  let target: Address
  let transaction: Transaction
  let renderer: Renderer
  /// How the body of a patch is to be read.
  let form: PatchForm

  /// Whether it changes nothing.
  var isLook: Bool { action == .list || action == .read }
}

extension ReferenceServer {
  /// Does a request; hooks may do something around it, or let it see the store as it was before.
  func carryOut(_ prepared: PreparedCall, with body: JSON) throws(Refusal) -> HTTPResponse {
    var doing = { (body: JSON) -> Result<HTTPResponse, Refusal> in
      do throws(Refusal) {
        return .success(try self.answer(prepared, with: body))
      } catch {
        return .failure(error)
      }
    }
    guard !behaviour.surrounds.isEmpty else { return try doing(body).get() }
    let work = Behaviour.Work(
      operation: prepared.transaction.operation, address: prepared.target,
      request: prepared.call.request, body: body,
      change: { edit in self.state.withLock { $0.change(edit) } })
    for surround in behaviour.surrounds {
      let inner = doing
      doing = { surround(work, $0, inner) }
    }
    return try doing(body).get()
  }

  private func answer(
    _ prepared: PreparedCall, with body: JSON
  ) throws(Refusal) -> HTTPResponse {
    try state.withLock { state throws(Refusal) in
      defer { state.discard() }
      guard prepared.isLook, !behaviour.recalls.isEmpty else {
        return try answer(prepared, with: body, &state)
      }
      var earlier = recalled(state)
      return try answer(prepared, with: body, &earlier)
    }
  }

  private func answer(
    _ prepared: PreparedCall, with body: JSON, _ state: inout State
  ) throws(Refusal) -> HTTPResponse {
    let operation = prepared.call.operation
    let (renderer, target) = (prepared.renderer, prepared.target)
    if prepared.action == .list {
      let stored =
        prepared.transaction.isFoundAnywhere
        ? state.items(of: target.resource) : state.items(of: target.resource, in: target.scope)
      var items = stored.map {
        renderer.representation(of: $0.record, at: $0.address, in: state)
      }
      for edit in behaviour.lists { edit(&items, operation.operation) }
      return try respond(prepared.call, listing: items)
    }
    let done = try prepared.transaction.act(
      prepared.action, on: target, with: body, prepared.form, &state)
    var response = respond(
      operation, renderer.representation(of: done.record, at: done.address, in: state))
    if prepared.action == .create {
      response.fields.append("Location", plan.location(of: done))
    }
    return response
  }

  /// The store as a look at it sees it.
  func recalled(_ state: State) -> State {
    behaviour.recalls.reduce(state) { $1($0) }
  }
}
