import PlumbContract
import PlumbJSON

extension Fault {
  static let partialUpdate = Fault(
    name: "partial-update",
    title: "An update answers success and leaves one of the given members as it was.",
    family: .life, breaks: "update-is-persisted"
  ) { contract in
    let site = contract.sites(.update).last { site in
      site.member.promise.basis == .documented && !site.member.isImmutable
        && site.operation.key == contract.operations(.update).first?.key
        && site.member.reference == nil
    }
    guard let site else { return nil }
    return Planting(site.operation, site.member.name) { behaviour in
      behaviour.writes.append { write in
        guard write.operation.key == site.operation.key, let before = write.before else { return }
        write.after[site.member.name] = before[site.member.name]
      }
    }
  }
}
