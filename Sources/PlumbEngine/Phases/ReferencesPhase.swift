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
          return plan.choiceCases + plan.brokenCases + plan.changeCases + plan.expansionCases
            + plan.ownedCases + plan.deletionCases
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

  private var holders: [Holder] {
    create.map { holders(in: ReferenceWrite(operation: $0)) } ?? []
  }

  func holders(in write: ReferenceWrite) -> [Holder] {
    func all(_ members: [Member], _ pointer: JSONPointer) -> [Holder] {
      members.flatMap { member -> [Holder] in
        let place = pointer.appending(member.name)
        return (member.reference == nil ? [] : [Holder(pointer: place, member: member)])
          + all(member.members, place)
      }
    }
    return all(members(of: write), .root)
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

  /// Ids of something deleted, and of another kind, in a creation, an update and a patch.
  var brokenCases: [Case] {
    ([create].compactMap(\.self).map { ReferenceWrite(operation: $0) } + updates).flatMap { write in
      holders(in: write).flatMap { holder -> [Case] in
        let targets = holder.member.reference?.resources ?? []
        return targets.indices.flatMap { choice -> [Case] in
          [dangling(holder, choice, write), wrongKind(holder, choice, targets, write)]
            .compactMap(\.self)
        }
      }
    }
  }

  private func dangling(_ holder: Holder, _ choice: Int, _ write: ReferenceWrite) -> Case? {
    guard let target = planner.target(of: holder.member, choice: choice),
      let rule = planner.contract.resource(target), rule.operations[.delete] != nil
    else { return nil }
    var builder = builder(
      write.operation, write.words + [place(holder), "dangling", target],
      "\(write.operation.key) refuses a reference to a \(target) that was deleted.")
    let gone = planner.spares.first(of: target)
    guard let body = body(of: write, setting: holder, choice, to: gone, in: builder) else {
      return nil
    }
    // What is to be updated comes first: its own references must not be those that are deleted.
    prepare(write, choice, &builder)
    builder.create(gone)
    builder.act(.delete, on: gone, part: .setup)
    send(
      write, body, &builder, label(holder, write, "dangling", "the id of something that exists"))
    return builder.finished
  }

  private func wrongKind(
    _ holder: Holder, _ choice: Int, _ targets: [String], _ write: ReferenceWrite
  ) -> Case? {
    guard case .selected? = holder.member.reference, targets.count > 1 else { return nil }
    let wrong = targets[(choice + 1) % targets.count]
    guard wrong != targets[choice],
      planner.contract.resource(wrong)?.operations[.create] != nil
    else { return nil }
    var builder = builder(
      write.operation, write.words + [place(holder), "wrong-kind", targets[choice]],
      "\(write.operation.key) refuses the id of a \(wrong) where a \(targets[choice]) is named.")
    let other = planner.spares.first(of: wrong)
    guard let body = body(of: write, setting: holder, choice, to: other, in: builder) else {
      return nil
    }
    prepare(write, choice, &builder)
    builder.create(other)
    send(
      write, body, &builder,
      label(holder, write, "wrong-kind", "the id of a \(targets[choice])"))
    return builder.finished
  }

  /// Makes what an update is to change.
  func prepare(_ write: ReferenceWrite, _ choice: Int, _ builder: inout CaseBuilder) {
    guard write.isUpdate else { return }
    builder.create(variable, choice: choice)
    builder.look(at: variable)
  }

  /// Sends a body that is to be refused, and looks whether it has changed anything.
  private func send(
    _ write: ReferenceWrite, _ body: PlannedBody, _ builder: inout CaseBuilder, _ label: Label
  ) {
    guard write.isUpdate, let action = write.operation.role?.action else {
      builder.create(
        variable, write.operation, body, part: .act, intent: .refused, label: label)
      return
    }
    builder.act(action, on: variable, body: body, intent: .refused, label: label)
    builder.look(at: variable, named: "read afterwards")
  }

  func place(_ holder: Holder) -> String {
    "body" + holder.pointer.description
  }

  private func label(
    _ holder: Holder, _ write: ReferenceWrite, _ kind: String, _ expected: String
  ) -> Label {
    Label(
      .reference, "references",
      // In a JSON patch it is the value of the last operation.
      at: write.form == .operations ? "body" : place(holder), kind, saying: expected,
      by: holder.member.promise, atMost: holder.member.isReferenceInferred ? .may : .should)
  }
}
