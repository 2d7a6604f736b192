import PlumbContract
import PlumbHTTP

extension Fault {
  static let undeclaredSuccess = Fault(
    name: "undeclared-success",
    title: "A create answers with a status of success that the contract does not have.",
    family: .status, breaks: "status-is-documented"
  ) { contract in
    contract.operations(.create).lazy.compactMap { operation -> Planting? in
      guard let status = [202, 200, 203].first(where: { operation.response(for: $0) == nil }) else {
        return nil
      }
      return Planting(operation) { behaviour in
        behaviour.replies.append { response, answered in
          guard answered.key == operation.key, (200..<300).contains(response.status) else { return }
          response.status = status
        }
      }
    }.first
  }
}
