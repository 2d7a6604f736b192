package import PlumbSchema

/// What an API promises: operations, schemas, resources and rules, each with its source.
///
/// Made once from a document by `ContractReader` and never changed: every name is resolved, every schema compiled.
package struct Contract: Sendable {
  package var title: String
  package var version: String
  /// The base URLs that the document names, in its order; variables filled with their defaults.
  package var servers: [String] { serverTemplates.map(\.url) }
  /// The servers with their variables.
  package var serverTemplates: [Server]
  /// In the order of the document.
  package var operations: [Operation]
  /// In the order of the document; resources without operations (`external`) included.
  package var resources: [Resource]
  /// In the order of the document.
  package var securitySchemes: [SecurityScheme]
  /// What the API sends to its clients by itself (OpenAPI 3.1.1 §4.8.1); kept, not run.
  package var webhooks: [Operation]
  package var schemas: SchemaGraph
  /// How far a time set by the server may lie in the future, in seconds.
  package var clockSkew: Int
  /// The documentation's sentence that promises anything not sourced more narrowly.
  package var promise: Promise
}

extension Contract {
  /// The operation whose key is `key`, such as `POST /pets`.
  package func operation(_ key: String) -> Operation? {
    operations.first { $0.key == key }
  }

  package func resource(_ name: String) -> Resource? {
    resources.first { $0.name == name }
  }

  /// The resource that `operation` acts on, if it is one of its five operations.
  package func resource(of operation: Operation) -> Resource? {
    operation.role.flatMap { resource($0.resource) }
  }
}
