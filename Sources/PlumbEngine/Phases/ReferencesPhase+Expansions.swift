import PlumbContract
import PlumbJSON
import PlumbJournal

extension ReferencePlan {
  private func operation(_ action: Operation.Role.Action) -> Operation? {
    planner.contract.operation(action, of: resource)
  }

  /// Each value of a query parameter that adds a member: asked for, and compared with what it refers to.
  var expansionCases: [Case] {
    [Operation.Role.Action.read, .list].compactMap(operation).flatMap { operation in
      operation.parameters(in: .query).flatMap { parameter in
        parameter.expands.map { expansion($0, parameter, operation) }
      }
    }
  }

  private func expansion(
    _ expansion: Parameter.Expansion, _ parameter: Parameter, _ operation: Operation
  ) -> Case {
    var builder = builder(
      operation, ["query/\(parameter.name)", expansion.value],
      "\(operation.key) adds \(expansion.member) for \(parameter.name)=\(expansion.value), "
        + "and nothing else changes.")
    builder.create(variable)
    builder.look(at: variable, named: "read what it refers to")
    // What the expansion shows is compared with the resource itself, so that is read first.
    for target in targets(of: expansion.member) { builder.look(at: Variable(resource: target)) }
    builder.act(
      operation.role?.action ?? .read, on: variable, named: "read with \(expansion.value)",
      query: [QueryPair(name: parameter.name, value: expansion.value)],
      label: Label(
        .input, "expands", at: "query/\(parameter.name)", "expansion",
        value: .string(expansion.value), saying: expansion.member, by: parameter.promise))
    builder.look(at: variable, named: "read without")
    return builder.finished
  }

  /// The resources that a plain body makes for the member that an expansion shows.
  private func targets(of name: String) -> [String] {
    guard let sibling = resource.member(name)?.expands,
      let holder = resource.member(sibling),
      let create = operation(.create),
      let body = planner.body(for: create, stamp: "")
    else { return [] }
    return body.needs.map(\.resource).filter {
      holder.reference?.resources.contains($0) == true
    }
  }

  /// Parts that are described in place: an update through the whole changes the same part.
  var ownedCases: [Case] {
    guard let update = operation(.update), let read = operation(.read) else { return [] }
    return (update.body?.document?.members ?? []).compactMap { member in
      guard let owned = member.owns, let part = planner.contract.resource(owned),
        let readPart = planner.contract.operation(.read, of: part),
        let holder = resource.member(member.name)?.expands
      else { return nil }
      var builder = builder(
        update, ["part", member.name],
        "An update through \(resource.name) changes the same \(owned).")
      builder.create(variable)
      builder.look(at: variable)
      let partRequest = planner.request(
        readPart, item: [.slot(Slot(variable, .member(holder)))]
      ).template
      builder.send(
        partRequest, named: "read the part", operation: readPart, part: .observe,
        intent: .accepted)
      let body = planner.updateBody(
        for: update, of: resource, created: builder.stamp(variable),
        stamp: builder.stamp(variable))
      builder.act(.update, on: variable, body: body)
      builder.send(
        planner.request(read, subject: variable).template, named: "read afterwards",
        operation: read, part: .observe, intent: .accepted, subject: variable)
      builder.send(
        partRequest, named: "read the part afterwards", operation: readPart, part: .observe,
        intent: .accepted)
      return builder.finished
    }
  }

  /// What a resource refers to is deleted: refused, or the reference is gone, never left dangling.
  var deletionCases: [Case] {
    var seen: Set<Variable> = []
    return (0..<max(1, mostChoices)).flatMap { choice -> [Case] in
      let needs = operation(.create).flatMap { planner.body(for: $0, stamp: "", choice: choice) }?
        .needs
      return (needs ?? []).filter { seen.insert($0).inserted }
        .compactMap { deletion(of: $0, choice: choice) }
    }
  }

  private func deletion(of target: Variable, choice: Int) -> Case? {
    guard let create = operation(.create), let rule = planner.contract.resource(target.resource),
      let delete = planner.contract.operation(.delete, of: rule)
    else { return nil }
    func label(_ kind: String) -> Label {
      Label(
        .reference, "onDeleteReferenced", at: "path/id", kind,
        saying: rule.onDeleteReferenced.rawValue, by: resource.promise, atMost: .should)
    }
    var builder = builder(
      create, ["delete-referenced", target.resource],
      "The deletion of a \(target.resource) leaves no \(resource.name) that refers to nothing.")
    builder.create(variable, choice: choice)
    builder.look(at: variable)
    builder.send(
      planner.request(delete, subject: target).template, named: "delete \(target)",
      operation: delete, intent: .open, label: label("delete-referenced"), subject: target)
    builder.act(
      .read, on: variable, named: "read afterwards", part: .observe, intent: .open,
      label: label("after-delete"))
    return builder.finished
  }
}
