import PlumbContract
import PlumbJSON
import PlumbJournal
import PlumbSchema

/// Changes in part: what a patch names becomes so, and all else stays.
extension LifecyclePlan {
  var patchCases: [Case] {
    guard let operation = operation(.patch), let body = operation.body else { return [] }
    let documents = body.content.filter { [.members, .merge].contains($0.patchForm) }
    return documents.flatMap { mergeCases($0) }
      + (body.jsonPatch.map { operationCases($0) } ?? [])
  }

  /// A case that creates a resource, looks at it, patches it, and looks again.
  private func patch(
    _ media: MediaType, _ id: String, _ title: String, _ document: JSON,
    _ fullness: Fullness = .plain, intent: Intent = .accepted, label: Label? = nil
  ) -> Case? {
    let form = media.patchForm ?? .members
    guard var builder = builder(.patch, "\(form.rawValue)/\(id)", title) else { return nil }
    builder.create(variable, fullness)
    builder.look(at: variable)
    builder.act(
      .patch, on: variable,
      body: PlannedBody(document: document, needs: [], mediaType: media.name),
      intent: intent, label: label)
    builder.look(at: variable, named: "read afterwards")
    return builder.finished
  }

  private func isValid(_ document: JSON, _ media: MediaType) -> Bool {
    media.schema.map {
      planner.contract.schemas.isValid(document, against: $0, direction: .request)
    } ?? true
  }
}

/// Patches that look like the resource.
extension LifecyclePlan {
  private func mergeCases(_ media: MediaType) -> [Case] {
    let values = planner.patchable(
      resource, stamp: planner.stamp(of: "patch \(resource.name)"), isOther: true)
    let known = values?.document.object ?? JSONObject()
    let members = media.members.filter { known[$0.name] != nil }
    return members.compactMap { setCase($0, known[$0.name] ?? .null, media) }
      + members.compactMap { partCase($0, known[$0.name] ?? .null, media) }
      + members.compactMap { removalCase($0, media) }
      + [
        isValid([:], media)
          ? patch(media, "nothing", "A patch that names nothing changes nothing.", [:]) : nil
      ].compactMap(\.self)
  }

  private func setCase(_ member: Member, _ value: JSON, _ media: MediaType) -> Case? {
    let document: JSON = .object(JSONObject([.init(name: member.name, value: value)]))
    guard isValid(document, media) else { return nil }
    return patch(
      media, "member/\(member.name)",
      "A patch of \(member.name) is kept, and changes nothing else.", document)
  }

  /// Half of an object: the other half stays, where the media type is that of merging.
  private func partCase(_ member: Member, _ value: JSON, _ media: MediaType) -> Case? {
    guard let object = value.object, object.members.count > 1, let part = object.members.first
    else { return nil }
    let document: JSON = .object(
      JSONObject([.init(name: member.name, value: .object(JSONObject([part])))]))
    guard isValid(document, media) else { return nil }
    return patch(
      media, "part/\(member.name)",
      "A patch of \(member.name)'s \(part.name) keeps the rest of it.", document)
  }

  /// Null takes a member away (RFC 7396 §2).
  private func removalCase(_ member: Member, _ media: MediaType) -> Case? {
    let document: JSON = .object(JSONObject([.init(name: member.name, value: .null)]))
    guard resource.member(member.name)?.isRequired == false, isValid(document, media) else {
      return nil
    }
    return patch(
      media, "null/\(member.name)", "A patch that gives null for \(member.name) is accepted.",
      document)
  }
}

/// Patches that say what to do (RFC 6902).
extension LifecyclePlan {
  private func operationCases(_ media: MediaType) -> [Case] {
    let stamp = planner.stamp(of: "patch \(resource.name)")
    guard let others = planner.patchable(resource, stamp: stamp, isOther: true)?.document.object
    else { return [] }
    return others.members.flatMap { memberCases($0.name, $0.value, media) }
      + [
        isValid([], media)
          ? patch(media, "nothing", "A patch without operations changes nothing.", []) : nil
      ].compactMap(\.self) + refusedCases(others, media)
  }

  private func memberCases(_ name: String, _ value: JSON, _ media: MediaType) -> [Case] {
    let isRequired = resource.member(name)?.isRequired ?? false
    var cases = [
      patch(
        media, "replace/\(name)", "What a patch replaces is there, and nothing else is changed.",
        [Planner.operation("replace", at: name, value)])
    ]
    if !isRequired {
      cases.append(
        patch(
          media, "add/\(name)", "What a patch adds is there, and nothing else is changed.",
          [Planner.operation("add", at: name, value)], .required))
      cases.append(
        patch(
          media, "remove/\(name)", "What a patch removes is gone, and nothing else is changed.",
          [Planner.operation("remove", at: name, nil)]))
    }
    if let elements = value.array, let element = elements.first {
      cases.append(
        patch(
          media, "append/\(name)", "What a patch appends stands at the end.",
          [
            Planner.operation("add", at: name, []),
            [
              "op": "add", "path": .string(JSONPointer([name, "-"]).description), "value": element,
            ],
          ]))
    }
    return cases.compactMap(\.self)
  }

  /// Patches that cannot be done: refused as a whole (RFC 5789 §2).
  private func refusedCases(_ others: JSONObject, _ media: MediaType) -> [Case] {
    guard let first = others.members.first else { return [] }
    let change = Planner.operation("replace", at: first.name, first.value)
    return ImpossibleOperation.all(at: first.name).compactMap { impossible in
      patch(
        media, "refused/\(impossible.kind)",
        "A patch with one operation that cannot be done does nothing.",
        [change, impossible.operation], intent: .refused, label: impossible.label)
    }
  }
}
