import PlumbContract
import PlumbGeneration
import PlumbJSON
import PlumbJournal

extension FuzzBodies {
  /// The body with one reference that names a resource of another kind; nil where there is none of either.
  func stray(_ body: PlannedBody, _ choices: inout ChoiceSource) -> Broken? {
    let held = media.members.filter { member in
      member.reference != nil && body.document[member.name]?.string?.hasPrefix("${") == true
    }
    guard let member = choices.element(of: held), let reference = member.reference else {
      return nil
    }
    // One that needs what the body is about could only be made after it.
    let others = planner.creatable.filter { other in
      !reference.resources.contains(other.name)
        && !planner.prerequisites(of: other).contains(resource.name)
    }
    guard let other = choices.element(of: others) else { return nil }
    let stranger = planner.spares.first(of: other.name)
    let place = JSONPointer([member.name])
    guard
      let document = body.document.setting(.string(Slot(stranger).placeholder), at: place)
    else { return nil }
    return Broken(
      body: PlannedBody(document: document, needs: body.needs + [stranger]),
      label: Label(
        .reference, "references", at: "body" + place.description, "wrong-kind",
        saying: "the id of a " + reference.resources.joined(separator: " or "),
        by: member.promise, atMost: member.isReferenceInferred ? .may : .should))
  }
}

extension Planner {
  /// The names of all resources that must exist before one of these can be created plainly.
  fileprivate func prerequisites(of resource: Resource) -> Set<String> {
    var found: Set<String> = []
    var pending = [resource]
    while let next = pending.popLast() {
      guard let create = contract.operation(.create, of: next) else { continue }
      let needs = request(create).needs + (body(for: create, stamp: "")?.needs ?? [])
      for need in needs where found.insert(need.resource).inserted {
        pending += [contract.resource(need.resource)].compactMap(\.self)
      }
    }
    return found
  }
}
