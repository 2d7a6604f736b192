import PlumbContract
import PlumbGeneration
import PlumbJSON
import PlumbJournal

extension BodyCoverage {
  /// What the documentation names and no case tries.
  func gaps(_ variations: Variations, _ lone: [JSONPointer]) -> [PlanOutline.Gap] {
    var gaps: [PlanOutline.Gap] = []
    for omission in variations.omissions where !omission.isMoot {
      gaps.append(gap("body" + omission.pointer.description, omission.kind, omission.reason))
    }
    gaps += external(members, .root)
    gaps += members.filter(\.isOwnID).map {
      gap("body/\($0.name)", "values", "it says which resource is meant, so the run chooses it")
    }
    for place in lone {
      gaps.append(
        gap("body" + place.description, "combinations", "there are too many places to combine"))
    }
    return gaps
  }

  /// References to what this API has no operations for: any id that is sent may be unknown to the server.
  private func external(_ members: [Member], _ pointer: JSONPointer) -> [PlanOutline.Gap] {
    members.flatMap { member -> [PlanOutline.Gap] in
      let place = pointer.appending(member.name)
      let targets = member.reference?.resources ?? []
      let isExternal =
        !targets.isEmpty
        && targets.allSatisfy { planner.contract.resource($0)?.operations[.create] == nil }
      let own =
        isExternal
        ? [
          gap(
            "body" + place.description, "valid-ids",
            "ids of \(targets.joined(separator: ", ")) come from elsewhere")
        ] : []
      return own + external(member.members, place)
    }
  }

  func gap(_ place: String, _ kind: String, _ reason: String) -> PlanOutline.Gap {
    PlanOutline.Gap(operation: operation.key, place: place, kind: kind, reason: reason)
  }
}
