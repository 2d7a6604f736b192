/// One method on one path (OpenAPI 3.1.1 §4.8.10).
package struct Operation: Sendable {
  /// What an operation does to the resource it belongs to.
  package struct Role: Hashable, Sendable {
    package enum Action: String, Hashable, Sendable, CaseIterable {
      case list, create, read, update, patch, delete
    }

    package var resource: String
    package var action: Action
  }

  /// Method and path template, such as `GET /pets/{id}`: names the operation everywhere.
  package var key: String
  /// Upper-case.
  package var method: String
  package var path: PathTemplate
  /// The document's `operationId`.
  package var name: String?
  package var summary: String
  package var parameters: [Parameter]
  package var body: RequestBody?
  package var responses: [DocumentedResponse]
  /// The credentials that let a call in, any one of them; empty where none is asked for (OpenAPI 3.1.1 §4.8.30).
  package var security: [SecurityAlternative]
  package var callbacks: [Callback] = []
  /// The servers of this operation or its path, where they are others than those of the contract.
  package var servers: [Server] = []
  package var isDeprecated = false
  package var role: Role?
  /// How its answers are laid out, where it lists a resource and the documentation lets one tell.
  package var list: ListForm?
  /// Of checks that are to expect other statuses here than they do by themselves; those of the whole contract last.
  package var expectedStatuses: [ExpectedStatuses] = []
  package var promise: Promise
}

extension Operation {
  /// Whether every alternative of the security requirement wants a credential.
  package var requiresCredential: Bool {
    !security.isEmpty && security.allSatisfy { !$0.needs.isEmpty }
  }

  /// Whether the method is one that asks for no change (RFC 9110 §9.2.1).
  package var isSafe: Bool { ["GET", "HEAD", "OPTIONS", "TRACE"].contains(method) }

  /// The rule for `status`: the exact one, else its range, else `default` (OpenAPI 3.1.1 §4.8.16).
  package func response(for status: Int) -> DocumentedResponse? {
    let patterns: [DocumentedResponse.Status] = [.exactly(status), .range(status / 100), .others]
    return patterns.lazy.compactMap { pattern in
      responses.first { $0.status == pattern }
    }.first
  }

  /// The documented statuses of success, in the document's order.
  package var successes: [DocumentedResponse] {
    responses.filter { $0.status.isSuccess }
  }

  /// The first JSON form of a success.
  package var successJSON: MediaType? { successes.flatMap(\.content).first(where: \.isJSON) }

  package func parameters(in place: Parameter.Place) -> [Parameter] {
    parameters.filter { $0.place == place }
  }
}
