import PlumbContract
import PlumbJournal

/// What lives below an item of another resource: it belongs to that one, and goes with it.
extension LifecyclePlan {
  var nestedCases: [Case] {
    guard let container = planner.contract.container(of: resource),
      container.operations[.create] != nil
    else { return [] }
    return [otherParentCase(container), goneParentCase(container)].compactMap(\.self)
  }

  private func label(_ kind: String, _ container: Resource) -> Label {
    Label(
      .existence, "nesting", at: "path/\(container.name)", kind, saying: "404 Not Found",
      by: resource.promise)
  }

  /// What was made below one parent is asked for below another one.
  private func otherParentCase(_ container: Resource) -> Case? {
    guard let read = operation(.read),
      var builder = builder(
        .read, "other-parent", "What lives below one \(container.name) is not below another.")
    else { return nil }
    let stranger = planner.spares.first(of: container.name)
    builder.create(variable)
    builder.create(stranger)
    builder.look(at: variable)
    builder.send(
      planner.request(read, subject: variable, below: stranger).template,
      named: "read below the other \(container.name)", operation: read, part: .observe,
      intent: .refused, label: label("other-parent", container))
    if let list = operation(.list) {
      builder.send(
        planner.request(list, below: stranger).template,
        named: "list below the other \(container.name)", operation: list, part: .observe,
        intent: .accepted)
    }
    builder.act(.list, on: variable, part: .observe)
    builder.look(at: variable, named: "read again")
    return builder.finished
  }

  /// The parent is deleted: nothing can be found below it any more.
  private func goneParentCase(_ container: Resource) -> Case? {
    guard let read = operation(.read), container.operations[.delete] != nil,
      var builder = builder(
        .read, "parent-deleted", "What lived below a deleted \(container.name) is not found.")
    else { return nil }
    let parent = Variable(resource: container.name)
    builder.create(variable)
    builder.act(.delete, on: parent, part: .setup)
    builder.send(
      planner.request(read, subject: variable).template,
      named: "read below what is deleted", operation: read, part: .observe, intent: .refused,
      label: label("parent-deleted", container))
    return builder.finished
  }
}
