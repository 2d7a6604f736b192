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
      let full = update(of: variable, in: builder)
      let required = operation(changing)?.body?.json?.members.filter(\.isRequired).map(\.name) ?? []
      let kept = full?.document.object?.members.filter { required.contains($0.name) } ?? []
      let body = full.map { PlannedBody(document: .object(JSONObject(kept)), needs: $0.needs) }
      builder.act(changing, on: variable, body: body)
      builder.look(at: variable)
      cases.append(builder.finished)
    }
    return cases
  }

  /// One member at a time gets another value; all others are given as they are.
  private var memberUpdates: [Case] {
    guard let members = operation(changing)?.body?.json?.members else { return [] }
    return members.compactMap { member in
      guard !planner.isServerSet(member, of: resource), member.reference == nil,
        resource.member(member.name)?.isImmutable != true,
        var builder = builder(
          changing, "member/\(member.name)", "An update of \(member.name) is kept."),
        var body = update(of: variable, in: builder, isOther: false),
        let changed = update(of: variable, in: builder, isOther: true)?.document[member.name],
        changed != body.document[member.name], !isSelected(by: member, members),
        let document = body.document.setting(changed, at: JSONPointer([member.name]))
      else { return nil }
      body.document = document
      builder.create(variable)
      builder.look(at: variable)
      builder.act(changing, on: variable, named: "update \(member.name)", body: body)
      builder.look(at: variable, named: "read afterwards")
      return builder.finished
    }
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
    let request = operation(changing)?.body?.json?.members.first { $0.name == member.name }
    let other = planner.otherValue(for: request?.schema ?? member.schema)
    return other == value ? nil : other
  }

  /// Times that the server moves: after a pause that every clock can tell.
  var timeCases: [Case] {
    guard resource.members.contains(where: { $0.touchedBy.contains(.update) }),
      var builder = builder(
        changing, "touched-time", "An update moves the time of the last change.")
    else { return [] }
    builder.create(variable)
    builder.look(at: variable)
    builder.act(
      changing, on: variable, body: update(of: variable, in: builder), pause: 1_100)
    builder.look(at: variable, named: "read afterwards")
    return [builder.finished]
  }
}
