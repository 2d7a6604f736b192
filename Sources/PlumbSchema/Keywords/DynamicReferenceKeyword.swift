import PlumbJSON

/// `$dynamicRef` (JSON Schema core §8.2.3.2): the outermost resource entered that has the anchor decides.
enum DynamicReferenceKeyword {
  static func read(_ source: SchemaSource, _ compiler: inout SchemaCompiler) throws(SchemaError)
    -> Applicators.DynamicReference?
  {
    guard let reference = try source.text("$dynamicRef", &compiler) else { return nil }
    let target = try compiler.resolve(reference, from: source.place)
    return Applicators.DynamicReference(
      target: target.id, anchor: target.dynamicAnchor.map { compiler.dynamicNames.insert($0) })
  }

  /// Reserves, for each name that a dynamic reference uses, its schema in every resource in use.
  static func collectTargets(_ compiler: inout SchemaCompiler) throws(SchemaError) {
    guard compiler.dynamicNames.count > 0 else { return }
    let used = Set(compiler.graph.nodes.map(\.resource))
    var anchors: [[Int32: SchemaID]] = []
    for name in compiler.dynamicNames.names {
      var targets: [Int32: SchemaID] = [:]
      for (index, resource) in compiler.resources.enumerated()
      where used.contains(Int32(index)) && resource.dynamicAnchors.contains(ExactText(name)) {
        guard let pointer = resource.anchors[ExactText(name)],
          let value = compiler.documents[resource.document].root[pointer]
        else { continue }
        let place = Place(document: resource.document, pointer: pointer, resource: index)
        targets[Int32(index)] = try compiler.reserve(value, at: place)
      }
      anchors.append(targets)
    }
    compiler.setDynamicAnchors(anchors)
  }

  static func holds(
    _ value: JSON, _ rules: Applicators, _ walk: inout Walk, _ marks: inout Marks
  ) -> Bool {
    guard let reference = rules.dynamicRef else { return true }
    var target = reference.target
    if let anchor = reference.anchor {
      let targets = walk.graph.dynamicAnchors[anchor]
      if let outermost = walk.scope.lazy.compactMap({ targets[$0] }).first { target = outermost }
    }
    return walk.accepts(value, target, &marks)
  }
}
