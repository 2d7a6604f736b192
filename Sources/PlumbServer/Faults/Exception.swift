import PlumbContract
import PlumbJSON
import PlumbSchema

extension Fault {
  static let exception = Fault(
    name: "exception",
    title: "An update with the greatest value that a number may have fails with status 500.",
    family: .status, breaks: "no-server-error"
  ) { contract in
    contract.sites(.update).lazy.compactMap { site -> Planting? in
      guard let maximum = site.schema.maximum else { return nil }
      return Planting(site.operation, site.member.name) { behaviour in
        behaviour.writes.append { write in
          guard write.operation.key == site.operation.key,
            write.given[site.member.name] == .number(maximum)
          else { return }
          throw Behaviour.Breakdown(description: "index out of range")
        }
      }
    }.first
  }
}
