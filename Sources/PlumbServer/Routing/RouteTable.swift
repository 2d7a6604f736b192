import PlumbContract

/// Which operations a path has: a tree of segments, where a literal one goes before a parameter.
struct RouteTable: Sendable {
  /// A path of the contract and the operations on it.
  struct Route: Sendable {
    /// Index of the operation by its method, in the order of the contract.
    var operations: [(method: String, index: Int)]
    /// The value of `Allow`: what is documented, HEAD beside GET, and OPTIONS.
    var allow: String
  }

  /// A route that was found, and what stands in its holes.
  struct Match: Sendable {
    var route: Route
    /// In the order of the path.
    var arguments: [(name: String, value: String)]
  }

  private struct Node: Sendable {
    var literals: [ExactText: Int] = [:]
    var patterns: [(pieces: [PathTemplate.Piece], node: Int)] = []
    var route: Int?
  }

  private var nodes = [Node()]
  private var routes: [Route] = []

  init(_ operations: [Operation]) {
    for (index, operation) in operations.enumerated() {
      let node = insert(operation.path)
      if nodes[node].route == nil {
        nodes[node].route = routes.count
        routes.append(Route(operations: [], allow: ""))
      }
      guard let route = nodes[node].route else { continue }
      routes[route].operations.append((operation.method, index))
    }
    for index in routes.indices {
      var methods = routes[index].operations.map(\.method)
      if let get = methods.firstIndex(of: "GET"), !methods.contains("HEAD") {
        methods.insert("HEAD", at: get + 1)
      }
      if !methods.contains("OPTIONS") { methods.append("OPTIONS") }
      routes[index].allow = methods.joined(separator: ", ")
    }
  }

  func match(_ segments: ArraySlice<String>) -> Match? {
    match(segments, at: 0, arguments: [])
  }

  private func match(
    _ segments: ArraySlice<String>, at index: Int, arguments: [(name: String, value: String)]
  ) -> Match? {
    let node = nodes[index]
    guard let segment = segments.first else {
      return node.route.map { Match(route: routes[$0], arguments: arguments) }
    }
    if let next = node.literals[ExactText(segment)],
      let match = match(segments.dropFirst(), at: next, arguments: arguments)
    {
      return match
    }
    for (pieces, next) in node.patterns {
      guard let values = Self.arguments(of: segment, in: pieces) else { continue }
      if let match = match(segments.dropFirst(), at: next, arguments: arguments + values) {
        return match
      }
    }
    return nil
  }

  /// The node at the end of a path, made where there is none.
  private mutating func insert(_ path: PathTemplate) -> Int {
    var node = 0
    let segments = path.description.split(separator: "/").map(String.init)
    for segment in segments {
      let pieces = PathTemplate(segment).pieces
      if case .text(let literal)? = pieces.first, pieces.count == 1 {
        let key = ExactText(literal)
        if let next = nodes[node].literals[key] {
          node = next
        } else {
          nodes[node].literals[key] = nodes.count
          node = appendNode()
        }
      } else if let known = nodes[node].patterns.first(where: { $0.pieces == pieces }) {
        node = known.node
      } else {
        nodes[node].patterns.append((pieces, nodes.count))
        node = appendNode()
      }
    }
    return node
  }

  private mutating func appendNode() -> Int {
    nodes.append(Node())
    return nodes.count - 1
  }

  /// What stands in the holes of one segment, or nil where its text does not fit; a hole is never empty.
  private static func arguments(
    of segment: String, in pieces: [PathTemplate.Piece]
  ) -> [(name: String, value: String)]? {
    var rest = Substring(segment)
    var values: [(name: String, value: String)] = []
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(let text):
        guard rest.utf8.starts(with: text.utf8) else { return nil }
        rest = rest[rest.utf8.index(rest.startIndex, offsetBy: text.utf8.count)...]
      case .parameter(let name):
        var end = rest.endIndex
        if index + 1 < pieces.count, case .text(let text) = pieces[index + 1] {
          guard let range = rest.firstRange(of: text) else { return nil }
          end = range.lowerBound
        }
        guard end > rest.startIndex else { return nil }
        values.append((name, String(rest[..<end])))
        rest = rest[end...]
      }
    }
    return rest.isEmpty ? values : nil
  }
}
