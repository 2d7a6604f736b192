import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbSchema

/// A contract made ready to be served: everything that does not depend on a request is worked out once.
struct Plan: Sendable {
  let contract: Contract
  let base: [String]
  /// The path before those of the contract, `""` or such as `/v4`.
  let basePath: String
  let routes: RouteTable
  let operations: [PlannedOperation]
  let resources: [PlannedResource]
  /// How refusals look that belong to no operation.
  let refusals: [Refusal.Kind: PlannedRefusal]

  /// Plans the contract below a base path; nil for the path of the first server that the contract names.
  init(_ contract: Contract, basePath: String?) {
    let sampler = Sampler(schemas: contract.schemas)
    self.contract = contract
    let path = basePath ?? Self.path(ofURL: contract.servers.first ?? "")
    base = (try? HTTPTarget(parsing: "/" + path))?.segments.filter { !$0.isEmpty } ?? []
    self.basePath = base.map { "/" + PercentEncoding.encode($0, allowed: .pathSegment) }.joined()
    routes = RouteTable(contract.operations)
    resources = contract.resources.enumerated().map { index, resource in
      PlannedResource(resource, at: index, in: contract, sampler: sampler)
    }
    operations = contract.operations.map { PlannedOperation($0, in: contract, sampler: sampler) }
    refusals = Dictionary(
      uniqueKeysWithValues: Refusal.Kind.allCases.map {
        ($0, PlannedRefusal($0, of: nil, sampler: sampler))
      })
  }

  /// What follows scheme and authority; a URL without them is a path.
  private static func path(ofURL url: String) -> String {
    let end = url.firstIndex { $0 == "?" || $0 == "#" } ?? url.endIndex
    let url = url[..<end]
    guard let colon = url.firstRange(of: "://") else { return String(url) }
    let rest = url[colon.upperBound...]
    return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? ""
  }

  /// The absolute path of an item.
  func location(of item: (address: Address, record: Record)) -> String {
    let template = PathTemplate(contract.resources[item.address.resource].itemPath)
    let id = item.record.members[resources[item.address.resource].idMember] ?? .null
    let values = item.address.scope.map(\.text) + [id.string ?? id.text()]
    var next = values.makeIterator()
    return template.pieces.reduce(into: basePath) { path, piece in
      switch piece {
      case .text(let text): path += text
      case .parameter: path += PercentEncoding.encode(next.next() ?? "", allowed: .pathSegment)
      }
    }
  }
}
