import PlumbContract
import PlumbJSON
import PlumbSchema

/// An operation made ready to be served.
struct PlannedOperation: Sendable {
  let operation: Operation
  /// Index into the plan's resources.
  let resource: Int?
  let status: Int
  let contentType: String?
  let shape: ResponseShape
  /// How a list is handed out; nil for all of it at once.
  let pages: PlannedPages?
  private let refusals: [Refusal.Kind: PlannedRefusal]

  var action: Operation.Role.Action? { operation.role?.action }

  init(_ operation: Operation, in contract: Contract, sampler: Sampler) {
    self.operation = operation
    resource = operation.role.flatMap { contract.resourceIndex($0.resource) }
    pages = resource.flatMap {
      PlannedPages(operation, of: contract.resources[$0], schemas: contract.schemas)
    }
    let success = Self.success(of: operation)
    status = success.status
    let media = success.response?.content.first(where: \.isJSON)
    contentType = media?.name
    shape = ResponseShape(
      of: media, for: operation, resource: resource.map { contract.resources[$0] },
      sampler: sampler)
    refusals = Dictionary(
      uniqueKeysWithValues: Refusal.Kind.allCases.map {
        ($0, PlannedRefusal($0, of: operation, sampler: sampler))
      })
  }

  func refusal(_ kind: Refusal.Kind) -> PlannedRefusal? { refusals[kind] }

  /// The status that says best what was done, among those that are documented.
  private static func success(
    of operation: Operation
  ) -> (status: Int, response: DocumentedResponse?) {
    let usual =
      switch operation.role?.action {
      case .create: 201
      case .delete: 204
      case .list, .read, .update, .patch, nil: 200
      }
    if let response = operation.response(for: usual), response.status != .others {
      return (usual, response)
    }
    for response in operation.successes {
      if case .exactly(let status) = response.status { return (status, response) }
    }
    return (usual, operation.response(for: usual))
  }
}
