import PlumbJSON

/// `dependencies`, which older drafts had for what is now `dependentRequired` and `dependentSchemas`; still read,
/// as core appendix C of 2020-12 allows.
enum DependenciesKeyword {
  static func read(_ source: SchemaSource, _ compiler: inout SchemaCompiler) throws(SchemaError)
    -> (names: [ObjectRules.DependentNames], schemas: [ObjectRules.Property])
  {
    guard let value = source["dependencies"] else { return ([], []) }
    guard let object = value.object else {
      try source.reject("dependencies", "an object of arrays of names or schemas", value, &compiler)
      return ([], [])
    }
    var names: [ObjectRules.DependentNames] = []
    var schemas: [ObjectRules.Property] = []
    for member in object.members {
      if case .array = member.value {
        let required = try source.names("dependencies", member.value, &compiler)
        names.append(ObjectRules.DependentNames(name: member.name, required: required))
      } else {
        let place = source.place.appending("dependencies").appending(member.name)
        let schema = try compiler.reserve(member.value, at: place)
        schemas.append(ObjectRules.Property(name: member.name, schema: schema))
      }
    }
    return (names, schemas)
  }
}
