import PlumbContract
import PlumbJSON
import PlumbSchema

/// A reference whose kind a sibling tells.
struct SelectedSite: Sendable {
  let site: FaultSite
  let selector: String
  /// The values of the sibling, in the order of the contract.
  let kinds: [String]
}

extension Contract {
  /// The members of creations that hold the id of something that this API can show.
  var referenceSites: [FaultSite] { referenceSites(.create) }

  /// The members of bodies that hold the id of something that this API can show, those of parts left out.
  func referenceSites(_ action: Operation.Role.Action) -> [FaultSite] {
    sites(action).filter { !$0.namesPart && $0.member.reference.map(isShownHere) == true }
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

extension FaultSite {
  /// Whether the member holds the id of a part that the same body may describe instead.
  fileprivate var namesPart: Bool {
    let parts = operation.body?.document?.members.filter { $0.owns != nil } ?? []
    return parts.contains { resource.member($0.name)?.expands == name }
  }

  /// Whether the ids of the resource itself look like those that the member holds.
  func hasFormOfID(in contract: Contract) -> Bool {
    guard let id = resource.member(resource.idMember) else { return false }
    let form = contract.schemas[contract.schemas.target(of: id.schema)]
    return form.isNumeric == schema.isNumeric && form.format == schema.format
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
