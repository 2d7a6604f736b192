import PlumbJSON
import PlumbSchema

/// The methods that a path item may hold (OpenAPI 3.1.1 §4.8.9), in the order of the specification.
let httpMethods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

/// How deep callbacks of callbacks are read; `plumb lint` lists all of them.
private let deepestCallback = 8

extension ContractBuilder {
  /// Every operation of the document, in the order of its paths.
  mutating func readOperations() -> [Operation] {
    (reader.root.member("paths")?.members ?? []).filter { $0.name.hasPrefix("/") }.flatMap {
      operations(of: $0.node, at: $0.name, within: promise, isOurs: true)
    }
  }

  /// What the API sends by itself (OpenAPI 3.1.1 §4.8.1); the name of each stands for a path.
  mutating func readWebhooks() -> [Operation] {
    (reader.root.member("webhooks")?.members ?? []).flatMap {
      operations(of: $0.node, at: $0.name, within: promise, isOurs: false)
    }
  }

  /// The operations of a path item; `isOurs` where the API receives them, not sends.
  private mutating func operations(
    of node: DocumentNode, at path: String, within outer: Promise, isOurs: Bool
  ) -> [Operation] {
    guard let target = reader.resolve(node), let item = reader.object(target) else { return [] }
    let promise = reader.promise(of: item, within: outer)
    let shared = parameters(item.member("parameters"), within: promise)
    var operations: [Operation] = []
    for (method, node) in item.members where httpMethods.contains(method) {
      guard let object = reader.object(node) else { continue }
      var operation = operation(
        method.uppercased(), path, object, shared: shared, within: promise)
      if isOurs {
        declarePathParameters(of: &operation, at: object)
        knownCallbacks = []
        listNotes[operation.key] = object.plumb
      }
      operation.callbacks = callbacks(of: object, within: operation.promise)
      if operation.servers.isEmpty { operation.servers = readServers(of: item) }
      operations.append(operation)
    }
    return operations
  }

  private mutating func operation(
    _ method: String, _ path: String, _ node: DocumentNode, shared: [Parameter],
    within outer: Promise
  ) -> Operation {
    let promise = reader.promise(of: node, within: outer)
    let own = parameters(node.member("parameters"), within: promise)
    // A parameter of the operation replaces one of the path item with its name and place.
    let inherited = shared.filter { parameter in
      !own.contains { $0.name == parameter.name && $0.place == parameter.place }
    }
    return Operation(
      key: "\(method) \(path)", method: method, path: PathTemplate(path),
      name: node.string("operationId"), summary: node.string("summary") ?? "",
      parameters: inherited + own,
      body: node.member("requestBody").flatMap { requestBody($0, within: promise) },
      responses: responses(node.member("responses"), within: promise),
      security: security(of: node), servers: readServers(of: node),
      isDeprecated: node.bool("deprecated") ?? false, role: nil,
      expectedStatuses: expectedStatuses(of: node, within: promise) + commonStatuses,
      promise: promise)
  }

  private mutating func declarePathParameters(of operation: inout Operation, at node: DocumentNode)
  {
    for name in operation.path.parameters
    where !operation.parameters.contains(where: { $0.place == .path && $0.name == name }) {
      reader.report(.undeclaredPathParameter(name), at: node)
      operation.parameters.append(undeclaredPathParameter(name, promise: operation.promise))
    }
  }

  /// The callbacks of an operation and those of the requests that they send in turn; below one operation of the API
  /// each is read once, as callbacks may refer to each other.
  private mutating func callbacks(of node: DocumentNode, within outer: Promise) -> [Callback] {
    guard callbackDepth < deepestCallback else { return [] }
    callbackDepth += 1
    defer { callbackDepth -= 1 }
    var callbacks: [Callback] = []
    for (name, node) in node.member("callbacks")?.members ?? [] {
      guard let target = reader.resolve(node), knownCallbacks.insert(target.place).inserted else {
        continue
      }
      for (expression, item) in target.members where !expression.hasPrefix("x-") {
        callbacks.append(
          Callback(
            name: name, expression: expression,
            operations: operations(of: item, at: expression, within: outer, isOurs: false)))
      }
    }
    return callbacks
  }
}
