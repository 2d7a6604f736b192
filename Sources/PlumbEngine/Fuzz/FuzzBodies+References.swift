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
    let others = planner.creatable.filter { !reference.resources.contains($0.name) }
    guard let other = choices.element(of: others) else { return nil }
    let stranger = Variable(resource: other.name, ordinal: 2)
    let place = JSONPointer([member.name])
    guard
      let document = body.document.setting(.string(Slot(stranger).placeholder), at: place)
    else { return nil }
    return Broken(
      body: PlannedBody(document: document, needs: body.needs + [stranger]),
      label: Label(
        .reference, "references", at: "body" + place.description, "wrong-kind",
        saying: "the id of a " + reference.resources.joined(separator: " or "),
        by: member.promise, atMost: .should))
  }
}
