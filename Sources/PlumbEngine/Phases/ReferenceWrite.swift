import PlumbContract
import PlumbJSON
import PlumbJournal
import PlumbSchema

/// A request that sets references: a creation, an update, or a patch in one of its media types.
struct ReferenceWrite {
  let operation: Operation
  /// The media type of a patch, and what it means; nil for what has one form only.
  var patch: (media: MediaType, form: PatchForm)?

  var form: PatchForm? { patch?.form }
  var isUpdate: Bool { operation.role?.action != .create }
  /// What tells it from other writes of the operation, in the ids of cases.
  var words: [String] { form.map { [$0.rawValue] } ?? [] }
}

extension ReferencePlan {
  /// Every way to update the resource.
  var updates: [ReferenceWrite] {
    let update = planner.contract.operation(.update, of: resource)
    let patch = planner.contract.operation(.patch, of: resource)
    let patches = (patch?.body?.content ?? []).compactMap { media in
      media.patchForm.map { (media, $0) }
    }
    return [update].compactMap(\.self).map { ReferenceWrite(operation: $0) }
      + patches.compactMap { form in
        patch.map { ReferenceWrite(operation: $0, patch: form) }
      }
  }

  /// The members that a write may set.
  func members(of write: ReferenceWrite) -> [Member] {
    guard write.form == .operations else {
      return (write.patch?.media ?? write.operation.body?.document)?.members ?? []
    }
    // What a JSON patch may change is told by the other writes, and where it stands by the representation.
    let members = planner.contract.writing(of: resource)?.body?.document?.members ?? []
    return members.filter { member in
      guard let shown = resource.member(member.name) else { return false }
      return !shown.isImmutable && !planner.isServerSet(member, of: resource)
    }
  }

  /// A valid body but for one reference, which names this resource, or nothing; a patch sets nothing else.
  func body(
    of write: ReferenceWrite, setting holder: Holder, _ choice: Int, to named: Variable?,
    in builder: CaseBuilder
  ) -> PlannedBody? {
    let value: JSON = named.map { .string(Slot($0).placeholder) } ?? .null
    if let (media, form) = write.patch, holder.pointer.tokens.count == 1 {
      if form == .operations {
        return PlannedBody(
          document: operations(on: holder.member, choice, value), needs: [],
          mediaType: media.name)
      }
      let document = members(on: holder.member, choice, value)
      if isValid(document, media) {
        return PlannedBody(document: document, needs: [], mediaType: media.name)
      }
    }
    guard write.form != .operations,
      var body = whole(write, holder, choice, in: builder.stamp(variable))
    else { return nil }
    let original = body.document[holder.pointer]?.string
    if original == nil { body = body.without(parts(of: write, namedBy: holder)) }
    guard original != nil || holder.pointer.tokens.count == 1,
      let document = body.document.setting(value, at: holder.pointer)
    else { return nil }
    body.document = document
    body.needs.removeAll { Slot($0).placeholder == original }
    return body
  }

  private func whole(
    _ write: ReferenceWrite, _ holder: Holder, _ choice: Int, in stamp: String
  ) -> PlannedBody? {
    write.isUpdate
      ? planner.updateBody(
        for: write.operation, as: write.patch?.media, of: resource, created: stamp, stamp: stamp,
        choice: choice)
      : planner.body(for: write.operation, stamp: stamp, choice: choice)
  }

  /// The members of a patch: the reference, and the sibling that tells its kind.
  private func members(on member: Member, _ choice: Int, _ value: JSON) -> JSON {
    var object = JSONObject()
    if let (sibling, kind) = selection(of: member, choice) { object[sibling] = kind }
    object[member.name] = value
    return .object(object)
  }

  private func operations(on member: Member, _ choice: Int, _ value: JSON) -> JSON {
    let kind = selection(of: member, choice).map { Planner.operation("add", at: $0.0, $0.1) }
    let change =
      value.isNull
      ? Planner.operation("remove", at: member.name, nil)
      : Planner.operation("add", at: member.name, value)
    return .array([kind, change].compactMap(\.self))
  }

  private func selection(of member: Member, _ choice: Int) -> (String, JSON)? {
    guard case .selected(let sibling, let choices)? = member.reference, !choices.isEmpty else {
      return nil
    }
    return (sibling, .string(choices[choice % choices.count].value))
  }

  private func isValid(_ document: JSON, _ media: MediaType) -> Bool {
    guard let schema = media.schema else { return true }
    return planner.contract.schemas.isValid(
      planner.filled(document, of: media), against: schema, direction: .request)
  }

  /// The members that describe in place what the id would name: beside the id they would say it twice.
  private func parts(of write: ReferenceWrite, namedBy holder: Holder) -> [Member] {
    members(of: write).filter { member in
      member.owns.map { holder.member.reference?.resources.contains($0) == true } ?? false
    }
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
