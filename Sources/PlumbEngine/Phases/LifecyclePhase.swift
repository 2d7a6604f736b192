import PlumbContract
import PlumbJSON
import PlumbJournal
import PlumbSchema

extension Phase {
  /// The life of each resource: what was written is what is read, until it is deleted.
  static let lifecycle = Phase(
    id: "lifecycle",
    title: "The life of each resource: created, read, listed, updated, deleted.",
    plan: { planner in
      planner.creatable.map { resource in
        CaseGroup {
          let plan = LifecyclePlan(planner: planner, resource: resource)
          return plan.birthCases + plan.updateCases + plan.patchCases + plan.timeCases
            + plan.deathCases
            + plan.neighbourCases + plan.nestedCases
        }
      }
    })
}

/// The cases of one resource's life.
struct LifecyclePlan {
  let planner: Planner
  let resource: Resource

  /// What changes a resource: the update, or the patch where there is no update.
  var changing: Operation.Role.Action {
    resource.operations[.update] == nil && resource.operations[.patch] != nil ? .patch : .update
  }

  var variable: Variable { Variable(resource: resource.name) }
  var other: Variable { Variable(resource: resource.name, ordinal: 2) }

  func operation(_ action: Operation.Role.Action) -> Operation? {
    planner.contract.operation(action, of: resource)
  }

  /// A builder for a case of one of the resource's operations; nil where the API does not have it.
  func builder(
    _ action: Operation.Role.Action, _ id: String, _ title: String
  ) -> CaseBuilder? {
    operation(action).map {
      CaseBuilder(
        planner, phase: "lifecycle", operation: $0, id: id.split(separator: "/").map(String.init),
        title: title)
    }
  }

  /// A valid update of a resource that was created with a plain body.
  func update(
    of variable: Variable, in builder: CaseBuilder, isOther: Bool = true, stamp: String? = nil
  ) -> PlannedBody? {
    operation(changing).flatMap {
      planner.updateBody(
        for: $0, of: resource, created: builder.stamp(variable),
        stamp: stamp ?? builder.stamp(variable), isOther: isOther)
    }
  }
}

extension LifecyclePlan {
  /// Creation: readable, listed once, as given, with defaults, at its Location.
  var birthCases: [Case] {
    var cases: [Case] = []
    if var builder = builder(
      .create, "created-is-there", "What was created can be read and is listed once.")
    {
      builder.create(variable, part: .act)
      builder.look(at: variable)
      builder.act(.list, on: variable, part: .observe)
      builder.look(at: variable, named: "read again")
      followLocation(&builder)
      cases.append(builder.finished)
    }
    if var builder = builder(
      .create, "defaults", "Members that are left out get their documented defaults.")
    {
      builder.create(variable, part: .act, .required)
      builder.look(at: variable)
      builder.act(.list, on: variable, part: .observe)
      cases.append(builder.finished)
    }
    if var builder = builder(.create, "twice", "Two creations make two resources.") {
      builder.create(variable, part: .act)
      builder.create(other, part: .act)
      builder.look(at: variable)
      builder.look(at: other)
      builder.act(.list, on: variable, part: .observe)
      cases.append(builder.finished)
    }
    return cases + pageCases + listCases + serverSetCases
  }

  /// Lists that come in pages: three resources on pages of two, read from the first to the last.
  private var pageCases: [Case] {
    guard let list = operation(.list), let paging = list.list?.paging,
      var builder = builder(
        .list, "pages", "Each resource is on one page, and the last page is the end.")
    else { return [] }
    let size = list.parameters(in: .query).first { $0.name == paging.size }
    let isSmall = size?.schema.map { planner.contract.schemas.isValid(2, against: $0) } ?? false
    let third = Variable(resource: resource.name, ordinal: 3)
    for variable in [variable, other, third] { builder.create(variable) }
    builder.act(
      .list, on: variable, part: .observe,
      query: isSmall ? [QueryPair(name: paging.size ?? "", value: "2")] : [])
    return [builder.finished]
  }

  private func followLocation(_ builder: inout CaseBuilder) {
    guard let read = operation(.read) else { return }
    builder.send(
      RequestTemplate(method: "GET", target: [.slot(Slot(variable, .location))]),
      named: "follow Location", operation: read, part: .observe, intent: .accepted,
      subject: variable)
  }

  /// Members that only the server sets, given all the same.
  ///
  /// Where there is a list of values the server may come to the given one by itself, so two are given to two resources.
  private var serverSetCases: [Case] {
    guard let create = operation(.create), let media = create.body?.document else { return [] }
    return media.members.filter { planner.isServerSet($0, of: resource) }.compactMap { member in
      guard
        var builder = builder(
          .create, "server-set/\(member.name)", "\(member.name) cannot be set from outside.")
      else { return nil }
      for (index, value) in valuesFromOutside(for: member).enumerated() {
        let variable = Variable(resource: resource.name, ordinal: index + 1)
        guard var body = planner.body(for: create, stamp: builder.stamp(variable)) else {
          return nil
        }
        body.document =
          body.document.setting(value, at: JSONPointer([member.name])) ?? body.document
        builder.create(
          variable, create, body, part: .act, intent: .open,
          label: Label(
            .serverSet, "readOnly", at: "body/\(member.name)", "given", value: value,
            saying: "set by the server",
            by: resource.member(member.name)?.promise ?? member.promise, atMost: .should))
        builder.look(at: variable)
      }
      return builder.finished
    }
  }

  private func valuesFromOutside(for member: Member) -> [JSON] {
    if member.format == "date-time" { return ["2001-02-03T04:05:06Z"] }
    let schema = planner.contract.schemas[planner.contract.schemas.target(of: member.schema)]
    let listed = schema.enumeration?.filter { !$0.isNull } ?? []
    return listed.count > 1 ? listed.suffix(2) : [planner.otherValue(for: member.schema)]
  }

  /// Deletion: gone, not listed, and beyond update and deletion.
  var deathCases: [Case] {
    guard operation(.delete) != nil else { return [] }
    func label(_ kind: String, _ action: Operation.Role.Action) -> Label {
      Label(
        .existence, "existence", at: "path/id", kind, saying: "404 Not Found",
        by: operation(action)?.promise ?? resource.promise)
    }
    var cases: [Case] = []
    if var builder = builder(
      .delete, "deleted-is-gone", "What was deleted is gone, and is not listed.")
    {
      builder.create(variable)
      builder.act(.delete, on: variable)
      builder.act(
        .read, on: variable, named: "read after delete", part: .observe,
        intent: .refused, label: label("deleted", .read))
      builder.act(.list, on: variable, part: .observe)
      cases.append(builder.finished)
    }
    if var builder = builder(.delete, "delete-twice", "A second deletion finds nothing.") {
      builder.create(variable)
      builder.act(.delete, on: variable, part: .setup)
      builder.act(
        .delete, on: variable, named: "delete again", intent: .refused,
        label: label("deleted", .delete))
      cases.append(builder.finished)
    }
    if var builder = builder(
      changing, "update-after-delete", "An update does not bring back what was deleted.")
    {
      builder.create(variable)
      builder.act(.delete, on: variable, part: .setup)
      builder.act(
        changing, on: variable, named: "update after delete",
        body: update(of: variable, in: builder), intent: .refused,
        label: label("deleted", changing))
      builder.act(
        .read, on: variable, named: "read afterwards", part: .observe,
        intent: .refused, label: label("deleted", .read))
      cases.append(builder.finished)
    }
    // An id that is a number may be given again, by a store that counts from the greatest one it has.
    if resource.member(resource.idMember)?.format == "uuid",
      var builder = builder(
        .create, "create-after-delete", "The id of what was deleted is given to nothing else.")
    {
      builder.create(variable)
      builder.act(.delete, on: variable, part: .setup)
      builder.create(other, part: .act)
      builder.look(at: other)
      cases.append(builder.finished)
    }
    return cases
  }

  /// Two resources side by side: what happens to one leaves the other alone.
  var neighbourCases: [Case] {
    var cases: [Case] = []
    if var builder = builder(
      changing, "update-leaves-others-alone", "An update changes one resource only.")
    {
      builder.create(variable)
      builder.create(other)
      builder.look(at: other)
      builder.act(changing, on: variable, body: update(of: variable, in: builder))
      builder.look(at: other, named: "read the other one")
      cases.append(builder.finished)
    }
    if var builder = builder(
      .delete, "delete-leaves-others-alone", "A deletion removes one resource only.")
    {
      builder.create(variable)
      builder.create(other)
      builder.look(at: other)
      builder.act(.delete, on: variable)
      builder.look(at: other, named: "read the other one")
      builder.act(.list, on: other, part: .observe)
      cases.append(builder.finished)
    }
    if var builder = builder(.read, "reading-changes-nothing", "Reading changes nothing.") {
      builder.create(variable)
      builder.look(at: variable)
      builder.act(.list, on: variable, part: .observe)
      builder.look(at: variable, named: "read again")
      cases.append(builder.finished)
    }
    return cases
  }
}
