import PlumbJSON

/// Finds schemas that apply themselves to the same value, which no value could ever be judged by.
enum EndlessReferences {
  /// Throws where a cycle of in-place applications runs through a node from `first` on.
  static func refuse(in graph: SchemaGraph, from first: Int) throws(SchemaError) {
    var state = [UInt8](repeating: 0, count: graph.nodes.count)
    for start in first..<graph.nodes.count where state[start] == 0 {
      var path: [(node: Int, rest: ArraySlice<SchemaID>)] = []
      enter(start)
      while let (node, rest) = path.last {
        guard let next = rest.first.map({ Int($0.index) }) else {
          state[node] = 2
          path.removeLast()
          continue
        }
        path[path.count - 1].rest = rest.dropFirst()
        if state[next] == 1 {
          let cycle = path.drop { $0.node != next }.map { graph.nodes[$0.node].pointer }
          throw SchemaError(
            .endlessReference(cycle), document: graph.nodes[next].document,
            pointer: graph.nodes[next].pointer)
        }
        if state[next] == 0 { enter(next) }
      }

      func enter(_ node: Int) {
        state[node] = 1
        path.append((node, inPlace(graph.nodes[node])[...]))
      }
    }
  }

  /// The schemas that a schema applies to the very value it is applied to.
  private static func inPlace(_ node: SchemaNode) -> [SchemaID] {
    var schemas = node.allOf + node.anyOf + node.oneOf
    schemas += [node.ref, node.dynamicRef?.target, node.not].compactMap(\.self)
    if let conditional = node.conditional {
      schemas.append(conditional.condition)
      schemas += [conditional.then, conditional.otherwise].compactMap(\.self)
    }
    return schemas + node.dependentSchemas.map(\.schema)
  }
}
