import PlumbJSON

/// `dependentRequired` (JSON Schema validation §6.5.4).
enum DependentRequiredKeyword {
  static func read(_ source: SchemaSource, _ compiler: inout SchemaCompiler) throws(SchemaError)
    -> [ObjectRules.DependentNames]
  {
    guard let value = source["dependentRequired"] else { return [] }
    guard let object = value.object else {
      try source.reject("dependentRequired", "an object of arrays of names", value, &compiler)
      return []
    }
    var dependencies: [ObjectRules.DependentNames] = []
    for member in object.members {
      let names = try source.names("dependentRequired", member.value, &compiler)
      dependencies.append(ObjectRules.DependentNames(name: member.name, required: names))
    }
    return dependencies
  }

  static func holds(
    _ object: JSONObject, _ rules: ObjectRules, _ node: SchemaNode, _ walk: inout Walk
  ) -> Bool {
    var isMet = true
    for dependency in rules.dependentRequired where object[dependency.name] != nil {
      for name in dependency.required where object[name] == nil {
        isMet = false
        walk.report(
          "dependentRequired", node,
          expected: "the member \(name.brief), as \(dependency.name.brief) is there",
          actual: "no such member")
        if walk.stopsAtFailure { return false }
      }
    }
    return isMet
  }
}
