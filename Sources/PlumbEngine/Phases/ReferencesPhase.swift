import PlumbContract
import PlumbJSON
import PlumbJournal

extension Phase {
  /// Ids that refer to other resources: they resolve, agree with what is expanded, and cannot dangle.
  static let references = Phase(
    id: "references", title: "Ids that refer to other resources, and what is shown for them.",
    plan: { planner in
      planner.creatable.map { resource in
        CaseGroup {
          let plan = ReferencePlan(planner: planner, resource: resource)
          return plan.choiceCases + plan.brokenCases + plan.expansionCases + plan.ownedCases
            + plan.deletionCases
        }
      }
    })
}

/// The cases around the references of one resource.
struct ReferencePlan {
  let planner: Planner
  let resource: Resource

  /// A member of the body that holds an id, and the way to it.
  struct Holder {
    let pointer: JSONPointer
    let member: Member
  }

  var variable: Variable { Variable(resource: resource.name) }
  private var create: Operation? { planner.contract.operation(.create, of: resource) }

  var mostChoices: Int {
    holders.map { $0.member.reference?.resources.count ?? 1 }.max() ?? 0
  }

  private var holders: [Holder] { create.map(holders) ?? [] }

  private func holders(in operation: Operation) -> [Holder] {
    func all(_ members: [Member], _ pointer: JSONPointer) -> [Holder] {
      members.flatMap { member -> [Holder] in
        let place = pointer.appending(member.name)
        return (member.reference == nil ? [] : [Holder(pointer: place, member: member)])
          + all(member.members, place)
      }
    }
    return all(operation.body?.json?.members ?? [], .root)
  }

  func builder(_ operation: Operation, _ id: [String], _ title: String) -> CaseBuilder {
    CaseBuilder(planner, phase: "references", operation: operation, id: id, title: title)
  }

  /// Each kind of resource that a reference may name: created, shown, and read through the id that is shown.
  var choiceCases: [Case] {
    guard let create else { return [] }
    return (0..<mostChoices).map { choice in
      var builder = builder(
        create, ["choice", String(choice + 1)],
        "\(create.key) keeps its references, and they can be read (choice \(choice + 1)).")
      builder.create(variable, part: .act, choice: choice)
      builder.look(at: variable)
      for member in resource.members {
        guard let target = planner.target(of: member, choice: choice),
          let rule = planner.contract.resource(target),
          let read = planner.contract.operation(.read, of: rule)
        else { continue }
        builder.send(
          planner.request(read, item: [.slot(Slot(variable, .member(member.name)))]).template,
          named: "read what \(member.name) refers to", operation: read, part: .observe,
          intent: .accepted)
      }
      return builder.finished
    }
  }

  /// Ids of something deleted, and of another kind, in a creation and in an update.
  var brokenCases: [Case] {
    let update = planner.contract.operation(.update, of: resource)
    return [create, update].compactMap(\.self).flatMap { operation in
      holders(in: operation).flatMap { holder -> [Case] in
        let targets = holder.member.reference?.resources ?? []
        return targets.indices.flatMap { choice -> [Case] in
          [
            dangling(holder, choice, operation), wrongKind(holder, choice, targets, operation),
          ].compactMap(\.self)
        }
      }
    }
  }

  private func dangling(_ holder: Holder, _ choice: Int, _ operation: Operation) -> Case? {
    guard let target = planner.target(of: holder.member, choice: choice),
      let rule = planner.contract.resource(target), rule.operations[.delete] != nil
    else { return nil }
    var builder = builder(
      operation, [place(holder), "dangling", target],
      "\(operation.key) refuses a reference to a \(target) that was deleted.")
    let gone = Variable(resource: target, ordinal: 2)
    guard let body = body(&builder, holder, choice, operation, naming: gone) else { return nil }
    // What is to be updated comes first: its own references must not be those that are deleted.
    prepare(operation, choice, &builder)
    builder.create(gone)
    builder.act(.delete, on: gone, part: .setup)
    send(operation, body, &builder, label(holder, "dangling", "the id of something that exists"))
    return builder.finished
  }

  private func wrongKind(
    _ holder: Holder, _ choice: Int, _ targets: [String], _ operation: Operation
  ) -> Case? {
    guard case .selected? = holder.member.reference, targets.count > 1 else { return nil }
    let wrong = targets[(choice + 1) % targets.count]
    guard wrong != targets[choice],
      planner.contract.resource(wrong)?.operations[.create] != nil
    else { return nil }
    var builder = builder(
      operation, [place(holder), "wrong-kind", targets[choice]],
      "\(operation.key) refuses the id of a \(wrong) where a \(targets[choice]) is named.")
    let other = Variable(resource: wrong, ordinal: 2)
    guard let body = body(&builder, holder, choice, operation, naming: other) else { return nil }
    prepare(operation, choice, &builder)
    builder.create(other)
    send(operation, body, &builder, label(holder, "wrong-kind", "the id of a \(targets[choice])"))
    return builder.finished
  }

  /// Makes what an update is to change.
  private func prepare(_ operation: Operation, _ choice: Int, _ builder: inout CaseBuilder) {
    guard operation.role?.action == .update else { return }
    builder.create(variable, choice: choice)
    builder.look(at: variable)
  }

  /// Sends a body that is to be refused, and looks whether it has changed anything.
  private func send(
    _ operation: Operation, _ body: PlannedBody, _ builder: inout CaseBuilder, _ label: Label
  ) {
    guard operation.role?.action == .update else {
      builder.create(variable, operation, body, part: .act, intent: .refused, label: label)
      return
    }
    builder.act(.update, on: variable, body: body, intent: .refused, label: label)
    builder.look(at: variable, named: "read afterwards")
  }

  /// A plain body in which one reference names this resource instead.
  private func body(
    _ builder: inout CaseBuilder, _ holder: Holder, _ choice: Int, _ operation: Operation,
    naming variable: Variable
  ) -> PlannedBody? {
    let stamp = builder.stamp(self.variable)
    let plain =
      operation.role?.action == .update
      ? planner.updateBody(
        for: operation, of: resource, created: stamp, stamp: stamp, choice: choice)
      : planner.body(for: operation, stamp: stamp, choice: choice)
    guard var body = plain else { return nil }
    let original = body.document[holder.pointer]?.string
    if original == nil { body = body.without(parts(of: operation, namedBy: holder)) }
    guard original != nil || holder.pointer.tokens.count == 1,
      let document = body.document.setting(
        .string(Slot(variable).placeholder), at: holder.pointer)
    else { return nil }
    body.document = document
    body.needs.removeAll { Slot($0).placeholder == original }
    return body
  }

  /// The members that describe in place what the id would name: beside the id they would say it twice.
  private func parts(of operation: Operation, namedBy holder: Holder) -> [Member] {
    (operation.body?.json?.members ?? []).filter { member in
      member.owns.map { holder.member.reference?.resources.contains($0) == true } ?? false
    }
  }

  private func place(_ holder: Holder) -> String {
    "body" + holder.pointer.description
  }

  private func label(_ holder: Holder, _ kind: String, _ expected: String) -> Label {
    Label(
      .reference, "references", at: place(holder), kind, saying: expected,
      by: holder.member.promise, atMost: holder.member.isReferenceInferred ? .may : .should)
  }
}

extension PlannedBody {
  /// The body without these members, and without what only they need.
  fileprivate func without(_ members: [Member]) -> PlannedBody {
    guard !members.isEmpty else { return self }
    var body = self
    for member in members {
      body.document = body.document.setting(nil, at: JSONPointer([member.name])) ?? body.document
    }
    let rest = body.document.text(.compact)
    body.needs.removeAll { !rest.contains(Slot($0).placeholder) }
    return body
  }
}
