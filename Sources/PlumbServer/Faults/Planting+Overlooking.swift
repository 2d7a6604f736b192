import PlumbContract
import PlumbJSON

extension Fault.Planting {
  /// Lets a value pass that breaks one rule at one place; every other rule is kept.
  static func overlooking(_ rule: String, at site: FaultSite?) -> Fault.Planting? {
    guard let site else { return nil }
    return Fault.Planting(site.operation, site.member.name) { behaviour in
      behaviour.overlooks.append { violation, operation in
        violation.rule == rule && violation.part == .body && violation.pointer == site.pointer
          && operation.key == site.operation.key
      }
    }
  }
}
