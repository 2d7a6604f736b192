import PlumbJSON
import PlumbSchema

/// A decision on the way to a value: which alternative it meets, whether a condition holds for it.
struct Way: Hashable, Sendable {
  enum Turn: Hashable, Sendable {
    /// Meets the alternative of a number of `oneOf` or `anyOf`.
    case alternative(Int)
    /// Meets `if`, or does not.
    case then, otherwise
    /// Has the member that `dependentSchemas` speaks about, or has it not.
    case with(String), without(String)
  }

  /// The keyword that lets a value choose.
  let keyword: String
  let turn: Turn
  /// The schema that the keyword stands in.
  let node: SchemaID
  /// What a value that went this way meets, or does not meet; nil where its members tell.
  let schema: SchemaID?
}

extension Way {
  /// What going this way is called, unique among the ways of one keyword of one schema.
  var kind: String {
    switch turn {
    case .alternative(let index): "alternative-\(index + 1)"
    case .then: "condition-holds"
    case .otherwise: "condition-fails"
    case .with(let name): "with-\(name)"
    case .without(let name): "without-\(name)"
    }
  }

  /// Where what decides stands in the document.
  func schemaPointer(in graph: SchemaGraph) -> JSONPointer {
    let place = graph[node].pointer.appending(keyword)
    switch turn {
    case .alternative(let index): return place.appending(index)
    case .with(let name), .without(let name): return place.appending(name)
    case .then, .otherwise: return place
    }
  }
}

extension SchemaNode {
  /// Every way that the keywords of this very schema leave open.
  var ways: [Way] {
    var ways: [Way] = []
    for (keyword, schemas) in [("anyOf", anyOf), ("oneOf", oneOf)] {
      ways += schemas.enumerated().map { index, schema in
        Way(keyword: keyword, turn: .alternative(index), node: id, schema: schema)
      }
    }
    if let conditional {
      for (keyword, turn) in [("then", Way.Turn.then), ("else", .otherwise)] {
        ways.append(Way(keyword: keyword, turn: turn, node: id, schema: conditional.condition))
      }
    }
    for dependent in dependentSchemas {
      for turn in [Way.Turn.without(dependent.name), .with(dependent.name)] {
        ways.append(Way(keyword: "dependentSchemas", turn: turn, node: id, schema: nil))
      }
    }
    return ways
  }
}
