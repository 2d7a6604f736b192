import PlumbContract
import PlumbJSON
import PlumbJournal

extension Phase {
  /// Each operation once as the documentation shows it.
  static let examples = Phase(
    id: "examples", title: "Every operation as the documentation shows it.",
    plan: { planner in
      planner.contract.operations.map { operation in
        CaseGroup { ExamplePlan(planner: planner, operation: operation).cases }
      }
    })
}

/// The documented examples of one operation.
private struct ExamplePlan {
  let planner: Planner
  let operation: Operation

  var cases: [Case] {
    guard let role = operation.role else { return operation.isSafe ? [bare] : [] }
    let examples = operation.body?.document?.examples ?? []
    if !examples.isEmpty { return examples.map { example(of: role, $0) } }
    return [plain(role)]
  }

  private func builder(_ id: String, _ title: String) -> CaseBuilder {
    CaseBuilder(planner, phase: "examples", operation: operation, id: [id], title: title)
  }

  /// A safe operation of no resource.
  private var bare: Case {
    var builder = builder("plain", "\(operation.key) answers a plain request with success.")
    let request = planner.request(operation)
    builder.need(request.needs)
    builder.send(
      request.template, named: "request", operation: operation, intent: .accepted)
    return builder.finished
  }

  /// An operation with a plain request, on a resource of the case's own.
  private func plain(_ role: Operation.Role) -> Case {
    var builder = builder("plain", "\(operation.key) answers a plain request with success.")
    let variable = Variable(resource: role.resource)
    switch role.action {
    case .create:
      builder.create(variable, part: .act)
      builder.look(at: variable)
    case .update, .patch:
      builder.create(variable)
      let resource = planner.contract.resource(role.resource)
      let body = resource.flatMap {
        planner.updateBody(
          for: operation, of: $0, created: builder.stamp(variable),
          stamp: planner.stamp(of: "examples \(operation.key)"))
      }
      builder.act(role.action, on: variable, body: body)
      builder.look(at: variable)
    case .list, .read, .delete:
      if planner.contract.resource(role.resource)?.operations[.create] != nil {
        builder.create(variable)
      } else if role.action != .list {
        // Without a way to create one there is nothing of one's own to read or delete.
        return builder.finished
      }
      builder.act(role.action, on: variable)
    }
    return builder.finished
  }

  private func example(of role: Operation.Role, _ example: MediaType.Example) -> Case {
    var builder = builder(
      example.name, "\(operation.key) accepts the documented example '\(example.name)'.")
    let variable = Variable(resource: role.resource)
    if role.action != .create {
      createLikeExample(variable, &builder)
    }
    let body = adapted(example.value, of: operation)
    if role.action == .create {
      builder.create(variable, operation, body, part: .act)
    } else {
      builder.act(role.action, on: variable, body: body)
    }
    builder.look(at: variable)
    return builder.finished
  }

  /// Makes the resource of an update with the example of its creation, so that the two fit together.
  private func createLikeExample(_ variable: Variable, _ builder: inout CaseBuilder) {
    guard let resource = planner.contract.resource(variable.resource),
      let create = planner.contract.operation(.create, of: resource),
      let example = create.body?.document?.examples.first
    else {
      builder.create(variable)
      return
    }
    builder.create(variable, create, adapted(example.value, of: create), part: .setup)
  }

  /// The example with ids of the case in the place of documented ones, which name nothing on this target.
  private func adapted(_ example: JSON, of operation: Operation) -> PlannedBody {
    var needs: [Variable] = []
    let members = operation.body?.document?.members ?? []
    let document = adapted(example, members, &needs)
    return PlannedBody(document: document, needs: needs)
  }

  private func adapted(_ value: JSON, _ members: [Member], _ needs: inout [Variable]) -> JSON {
    guard let object = value.object, !members.isEmpty else { return value }
    let ownedKinds = members.compactMap(\.owns)
    var result = JSONObject()
    for entry in object.members {
      guard let member = members.named(entry.name) else {
        result.append(entry.name, entry.value)
        continue
      }
      if member.isOwnID {
        result.append(entry.name, .string(ClientID.placeholder))
      } else if let reference = member.reference {
        guard let target = target(of: reference, among: object),
          !ownedKinds.contains(target),
          planner.contract.resource(target)?.operations[.create] != nil
        else { continue }
        let variable = Variable(resource: target)
        if !needs.contains(variable) { needs.append(variable) }
        result.append(entry.name, .string(Slot(variable).placeholder))
      } else {
        result.append(entry.name, adapted(entry.value, member.members, &needs))
      }
    }
    return .object(result)
  }

  private func target(of reference: Reference, among object: JSONObject) -> String? {
    switch reference {
    case .resource(let name): return name
    case .selected(let sibling, let choices):
      let value = object[sibling]?.string
      return choices.first { $0.value == value }?.resource
    }
  }
}
