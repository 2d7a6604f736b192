import PlumbContract
import PlumbJSON
import PlumbJournal

extension LifecyclePlan {
  /// Updates: persisted member by member, idempotent, without effect on what is fixed.
  var updateCases: [Case] {
    guard operation(changing) != nil else { return [] }
    return wholeUpdates + memberUpdates + immutableCases
  }

  private var wholeUpdates: [Case] {
    var cases: [Case] = []
    if var builder = builder(
      changing, "all-members", "Everything that an update gives is there afterwards.")
    {
      builder.create(variable)
      builder.act(.list, on: variable, named: "list before", part: .observe)
      builder.act(changing, on: variable, body: update(of: variable, in: builder))
      builder.look(at: variable)
      builder.act(.list, on: variable, part: .observe)
      cases.append(builder.finished)
    }
    if var builder = builder(changing, "idempotent", "The same update twice leaves what once does.")
    {
      let body = update(of: variable, in: builder)
      builder.create(variable)
      builder.act(changing, on: variable, body: body)
      builder.look(at: variable)
      builder.act(changing, on: variable, named: "update again", body: body)
      builder.look(at: variable, named: "read again")
      cases.append(builder.finished)
    }
    // A patch requires nothing, and each of its members is tried alone.
    if changing == .update,
      var builder = builder(
        changing, "required-only", "An update with only what is required is accepted.")
    {
      builder.create(variable)
      builder.act(changing, on: variable, body: required(update(of: variable, in: builder)))
      builder.look(at: variable)
      cases.append(builder.finished)
    }
    // What is left out is seen to change by itself only where it does not already hold what it changes to.
    if let create = operation(.create), let update = operation(.update),
      var builder = builder(
        .update, "required-only/other",
        "An update with only what is required leaves other values or resets them.")
    {
      let stamp = builder.stamp(variable)
      let made = planner.body(for: create, stamp: stamp, isOther: true)
      builder.create(variable, create, made, part: .setup)
      builder.look(at: variable)
      let body = required(planner.body(for: update, stamp: stamp, isOther: true))?
        .keepingImmutables(of: resource, as: made)
      builder.act(changing, on: variable, body: body)
      builder.look(at: variable, named: "read afterwards")
      cases.append(builder.finished)
    }
    return cases
  }

  /// What of an update the documentation requires.
  private func required(_ body: PlannedBody?) -> PlannedBody? {
    let names = operation(changing)?.body?.document?.members.filter(\.isRequired).map(\.name) ?? []
    let kept = body?.document.object?.members.filter { names.contains($0.name) } ?? []
    return body.map { PlannedBody(document: .object(JSONObject(kept)), needs: $0.needs) }
  }

  /// One member at a time gets another value, and its first one again; all others are given as they are.
  private var memberUpdates: [Case] {
    changeableMembers.compactMap { member in
      guard
        var builder = builder(
          changing, "member/\(member.name)",
          "An update of \(member.name) is kept, and so is one that takes it back."),
        let (plain, changed) = bodies(changing: member, of: variable, in: builder)
      else { return nil }
      builder.create(variable)
      builder.look(at: variable)
      builder.act(changing, on: variable, named: "update \(member.name)", body: changed)
      builder.look(at: variable, named: "read afterwards")
      builder.act(changing, on: variable, named: "take it back", body: plain)
      builder.look(at: variable, named: "read in the end")
      return builder.finished
    }
  }

  /// The members that an update may change by themselves.
  var changeableMembers: [Member] {
    let members = operation(changing)?.body?.document?.members ?? []
    return members.filter { member in
      !planner.isServerSet(member, of: resource) && !member.namesResource
        && resource.member(member.name)?.isImmutable != true && !isSelected(by: member, members)
    }
  }

  /// An update that changes nothing of what a plain body makes, and the same with another value for one member; nil
  /// where there is no other one.
  func bodies(
    changing member: Member, of variable: Variable, in builder: CaseBuilder
  ) -> (plain: PlannedBody, changed: PlannedBody)? {
    guard let plain = update(of: variable, in: builder, isOther: false),
      let value = update(of: variable, in: builder, isOther: true)?.document[member.name],
      value != plain.document[member.name],
      let document = plain.document.setting(value, at: JSONPointer([member.name]))
    else { return nil }
    return (plain, PlannedBody(document: document, needs: plain.needs))
  }

  /// Whether the member tells what kind of resource another one refers to.
  private func isSelected(by member: Member, _ members: [Member]) -> Bool {
    members.contains { $0.reference?.selector == member.name }
  }

  /// Members that cannot change are given another value.
  private var immutableCases: [Case] {
    resource.members.filter(\.isImmutable).compactMap { member in
      guard
        var builder = builder(
          changing, "immutable/\(member.name)", "\(member.name) does not change after creation."),
        var body = update(of: variable, in: builder),
        let value = body.document[member.name],
        let changed = otherText(than: value, for: member),
        let document = body.document.setting(changed, at: JSONPointer([member.name]))
      else { return nil }
      body.document = document
      builder.create(variable)
      builder.look(at: variable)
      builder.act(
        changing, on: variable, named: "update \(member.name)", body: body, intent: .open,
        label: Label(
          .immutable, "immutable", at: "body/\(member.name)", "changed", value: changed,
          saying: "refused, or ignored", by: member.promise))
      builder.look(at: variable, named: "read afterwards")
      return builder.finished
    }
  }

  private func otherText(than value: JSON, for member: Member) -> JSON? {
    if planner.isFreeText(member.schema), let text = value.string {
      return .string(text + " changed")
    }
    let request = operation(changing)?.body?.document?.members.first { $0.name == member.name }
    let other = planner.otherValue(for: request?.schema ?? member.schema)
    return other == value ? nil : other
  }
}
