import PlumbContract
import PlumbJSON

/// A reference whose kind a sibling tells.
struct SelectedSite: Sendable {
  let site: FaultSite
  let selector: String
  /// The values of the sibling, in the order of the contract.
  let kinds: [String]
}

extension Contract {
  /// The members of creations that hold the id of something that this API can show.
  var referenceSites: [FaultSite] {
    sites(.create).filter { $0.member.reference.map(isShownHere) == true }
  }

  var selectedSites: [SelectedSite] {
    referenceSites.compactMap { site in
      guard case .selected(let selector, let choices)? = site.member.reference else { return nil }
      return SelectedSite(site: site, selector: selector, kinds: choices.map(\.value))
    }
  }

  /// The members that an operation shows that hold the id of something that this API can show.
  func shownReferences(_ action: Operation.Role.Action, turn: Int = 0) -> [FaultSite] {
    shownSites(action, turn: turn).filter { $0.member.reference.map(isShownHere) == true }
  }

  private func isShownHere(_ reference: Reference) -> Bool {
    reference.resources.contains { resource($0)?.operations[.read] != nil }
  }
}

extension Fault.Planting {
  /// A delete of something that is referred to leaves what refers to it as it is.
  static func leavingReferences(_ contract: Contract, turn: Int) -> Fault.Planting? {
    let referred = contract.resources.flatMap(\.members).flatMap { $0.reference?.resources ?? [] }
    let operations = contract.operations(.delete, turn: turn)
    guard
      let operation = operations.first(where: { operation in
        referred.contains { $0 == operation.role?.resource }
      })
    else { return nil }
    return Fault.Planting(operation) { $0.leaves.append { $0.key == operation.key } }
  }
}
