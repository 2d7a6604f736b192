import PlumbContract
import PlumbHTTP
import PlumbJSON
import Synchronization

extension ReferenceServer {
  /// Does what a request asks, as a whole or not at all.
  func perform(_ call: Call) throws(Refusal) -> HTTPResponse {
    let operation = call.operation
    if operation.operation.requiresCredential { try credential.check(call.request.fields) }
    let parameters = ParameterIntake(schemas: plan.contract.schemas, behaviour: behaviour)
    let intake = BodyIntake(schemas: plan.contract.schemas, behaviour: behaviour)
    guard let index = operation.resource, let action = operation.action else {
      try parameters.check(call)
      _ = try intake.read(call)
      return respond(operation, nil)
    }
    let resource = plan.resources[index]
    let transaction = Transaction(
      plan: plan, behaviour: behaviour, operation: operation.operation, now: clock.now(),
      size: call.request.body.count)
    let target = plan.address(of: call, resource, isItem: action != .list && action != .create)
    // What is not there is said before what is wrong with the request.
    try state.withLock { state throws(Refusal) in
      switch action {
      case .list, .create: try transaction.requireScope(of: target, in: state)
      case .read, .update, .patch, .delete: _ = try transaction.require(target, in: state)
      }
    }
    try parameters.check(call)
    let body = try intake.read(call)?.object ?? JSONObject()
    let renderer = Renderer(
      plan: plan, behaviour: behaviour, operation: operation.operation,
      asked: parameters.expansions(call))
    return try state.withLock { state throws(Refusal) in
      defer { state.discard() }
      switch action {
      case .list:
        let items = state.items(of: index, in: target.scope)
        return respond(
          operation,
          .array(items.map { renderer.representation(of: $0.record, at: $0.address, in: state) }))
      case .read:
        let record = try transaction.require(target, in: state)
        return respond(operation, renderer.representation(of: record, at: target, in: state))
      case .create:
        let address = try transaction.create(
          resource, scope: target.scope, with: body, &state)
        try state.commit()
        return respondCreated(operation, address, renderer, state)
      case .update, .patch:
        let record = try transaction.require(target, in: state)
        if action == .update {
          try transaction.update(record, at: target, with: body, &state)
        } else {
          try transaction.patch(record, at: target, with: body, &state)
        }
        try state.commit()
        let changed = try transaction.require(target, in: state)
        return respond(operation, renderer.representation(of: changed, at: target, in: state))
      case .delete:
        let record = try transaction.require(target, in: state)
        let shown = renderer.representation(of: record, at: target, in: state)
        if !behaviour.spares.contains(where: { $0(operation.operation) }) {
          try transaction.delete(target, &state)
          try state.commit()
        }
        return respond(operation, shown)
      }
    }
  }

  private func respondCreated(
    _ operation: PlannedOperation, _ address: Address, _ renderer: Renderer, _ state: State
  ) -> HTTPResponse {
    guard let record = state[address] else { return respond(operation, nil) }
    var response = respond(
      operation, renderer.representation(of: record, at: address, in: state))
    let resource = plan.resources[address.resource]
    if let id = record.members[resource.idMember] {
      response.fields.append("Location", plan.location(of: address, id: id))
    }
    return response
  }

  /// The successful response of an operation.
  private func respond(_ operation: PlannedOperation, _ value: JSON?) -> HTTPResponse {
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

extension Plan {
  /// What the path of a call names: an item, or (with a key that no item has) the collection of its scope.
  fileprivate func address(of call: Call, _ resource: PlannedResource, isItem: Bool) -> Address {
    var values = call.arguments.map { ExactText($0.value) }
    let last = isItem ? values.popLast() : nil
    return Address(
      resource: resource.index, scope: values,
      key: last.map { ItemKey($0.text, form: resource.idForm) } ?? .text(ExactText("")))
  }

  /// The item that holds a nested one, where the contract has an item path for it.
  func parent(of address: Address) -> Address? {
    guard let last = address.scope.last else { return nil }
    let collection = contract.resources[address.resource].collectionPath
    let parent = resources.first { resource in
      let item = contract.resources[resource.index].itemPath
      return !item.isEmpty && collection.hasPrefix(item + "/")
        && PathTemplate(item).parameters.count == address.scope.count
    }
    return parent.map {
      Address(
        resource: $0.index, scope: address.scope.dropLast(),
        key: ItemKey(last.text, form: $0.idForm))
    }
  }
}
