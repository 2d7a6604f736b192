/// The keywords that speak about objects (JSON Schema core §10.3.2, §11.3; validation §6.5).
package final class ObjectRules: Sendable {
  /// A member's name and the schema its value has to meet.
  package struct Property: Sendable {
    package let name: String
    package let schema: SchemaID
  }

  /// A schema for every member whose name matches.
  package struct PatternProperty: Sendable {
    package let pattern: Pattern
    package let schema: SchemaID
  }

  /// The members that must be there once `name` is.
  package struct DependentNames: Sendable {
    package let name: String
    package let required: [String]
  }

  /// The names of `properties`, then of `required`, numbered: a number below `properties.count` is a property.
  let names: NameTable
  package let properties: [Property]
  package let required: [String]
  /// The numbers of the required names.
  let requiredIndexes: [Int]
  package let patternProperties: [PatternProperty]
  package let additionalProperties: SchemaID?
  package let propertyNames: SchemaID?
  package let minProperties: Int?
  package let maxProperties: Int?
  package let dependentRequired: [DependentNames]
  package let dependentSchemas: [Property]
  package let unevaluatedProperties: SchemaID?

  init?(_ source: SchemaSource, _ compiler: inout SchemaCompiler) throws(SchemaError) {
    var names = NameTable()
    properties = try source.namedSchemas("properties", &compiler)
    for property in properties { _ = names.insert(property.name) }
    required = try RequiredKeyword.read(source, &compiler)
    requiredIndexes = required.map { names.insert($0) }
    self.names = names
    patternProperties = try PropertiesKeyword.readPatterns(source, &compiler)
    additionalProperties = try source.schema("additionalProperties", &compiler)
    propertyNames = try source.schema("propertyNames", &compiler)
    minProperties = try source.count("minProperties", &compiler)
    maxProperties = try source.count("maxProperties", &compiler)
    let dependencies = try DependenciesKeyword.read(source, &compiler)
    dependentRequired =
      try DependentRequiredKeyword.read(source, &compiler) + dependencies.names
    dependentSchemas =
      try source.namedSchemas("dependentSchemas", &compiler) + dependencies.schemas
    unevaluatedProperties = try source.schema("unevaluatedProperties", &compiler)
    guard
      names.count > 0 || !patternProperties.isEmpty || additionalProperties != nil
        || propertyNames != nil || minProperties != nil || maxProperties != nil
        || !dependentRequired.isEmpty || !dependentSchemas.isEmpty || unevaluatedProperties != nil
    else { return nil }
  }

  func property(_ name: String) -> SchemaID? {
    guard let index = names.index(of: name), index < properties.count else { return nil }
    return properties[index].schema
  }
}
