import PlumbContract
import PlumbHTTP
import PlumbJSON
import Synchronization

extension ReferenceServer {
  /// Does what a request asks, as a whole or not at all.
  func perform(_ call: Call) throws(Refusal) -> HTTPResponse {
    let operation = call.operation
    if operation.operation.requiresCredential { try admit(call) }
    let parameters = ParameterIntake(schemas: plan.contract.schemas, behaviour: behaviour)
    let intake = BodyIntake(schemas: plan.contract.schemas, behaviour: behaviour)
    guard let index = operation.resource, let action = operation.action else {
      try parameters.check(call)
      _ = try intake.read(call)
      return respond(operation, nil)
    }
    let target = plan.address(
      of: call, plan.resources[index], isItem: action != .list && action != .create)
    var now = clock.now()
    for edit in behaviour.times { edit(&now, operation.operation) }
    let transaction = Transaction(
      plan: plan, behaviour: behaviour, operation: operation.operation, now: now,
      size: call.request.body.count)
    // What is not there is said before what is wrong with the request.
    try state.withLock { state throws(Refusal) in
      switch action {
      case .list: try transaction.requireScope(of: target, in: recalled(state))
      case .read: _ = try transaction.require(target, in: recalled(state))
      case .create: try transaction.requireScope(of: target, in: state)
      case _ where transaction.makesMissing: try transaction.requireScope(of: target, in: state)
      case .update, .patch, .delete: _ = try transaction.require(target, in: state)
      }
    }
    try parameters.check(call)
    let body = try intake.read(call) ?? .object(JSONObject())
    let form = call.request.fields["Content-Type"].flatMap { MediaTypeName($0).patchForm }
    let renderer = Renderer(
      plan: plan, behaviour: behaviour, call: call, asked: parameters.expansions(call))
    let prepared = PreparedCall(
      call: call, action: action, target: target, transaction: transaction, renderer: renderer,
      form: form ?? .members)
    return try carryOut(prepared, with: body)
  }

  private func admit(_ call: Call) throws(Refusal) {
    do throws(Refusal) {
      try credential.check(call.request.fields)
    } catch {
      let knock = Behaviour.Knock(
        operation: call.operation.operation, given: call.request.fields["Authorization"],
        token: credential.text)
      guard behaviour.admits.contains(where: { $0(knock) }) else { throw error }
    }
  }
}

extension Transaction {
  /// Whether the operation is an update that makes what is not there.
  fileprivate var makesMissing: Bool {
    operation.role?.action == .update && behaviour.upserts.contains { $0(operation) }
  }

  /// Does one of the actions on an item, and commits it.
  ///
  /// What comes back is the item to be shown: as it is now, or, deleted, as it was.
  func act(
    _ action: Operation.Role.Action, on target: Address, with body: JSON,
    _ form: PatchForm, _ state: inout State
  ) throws(Refusal) -> (address: Address, record: Record) {
    var address = target
    let given = body.object ?? JSONObject()
    let present =
      action == .create || makesMissing && state[target] == nil
      ? nil : try require(target, in: state)
    switch (action, present) {
    case (.update, let present?): try update(present, at: target, with: given, &state)
    case (.patch, let present?):
      if form == .operations, behaviour.splits.contains(where: { $0(operation) }) {
        try patchOneByOne(at: target, with: body, &state)
      } else {
        try patch(present, at: target, with: body, form, &state)
      }
    case (.delete, _):
      if !behaviour.spares.contains(where: { $0(operation) }) { try delete(target, &state) }
    case (.update, nil):
      try create(at: target, with: given, &state)
    case (.create, _):
      let resource = plan.resources[target.resource]
      address = try create(resource, scope: target.scope, with: given, &state)
    case (.list, _), (.read, _), (_, nil): break
    }
    let record: Record
    if action == .delete, let present {
      record = present
    } else {
      record = try require(address, in: state)
    }
    let deed = Behaviour.Deed(
      operation: operation, address: address, record: record, before: present)
    for settle in behaviour.settles { settle(&state, deed) }
    try state.commit()
    return (address, record)
  }
}
