/// The keywords that apply other schemas to the same value (JSON Schema core §8.2.3, §10.2).
package final class Applicators: Sendable {
  /// `if`, and what applies where it holds or does not.
  package struct Conditional: Sendable {
    package let condition: SchemaID
    package let then: SchemaID?
    package let otherwise: SchemaID?
  }

  /// A reference whose target is the outermost schema of the dynamic scope that has the anchor.
  package struct DynamicReference: Sendable {
    /// The target where nothing in the scope overrides it.
    package let target: SchemaID
    /// The number of the anchor's name, or nil where the reference is an ordinary one.
    let anchor: Int?
  }

  package let ref: SchemaID?
  package let dynamicRef: DynamicReference?
  package let allOf: [SchemaID]
  package let anyOf: [SchemaID]
  package let oneOf: [SchemaID]
  package let not: SchemaID?
  package let conditional: Conditional?
  /// Whether there is nothing but a `$ref`.
  let isSoleReference: Bool

  init?(_ source: SchemaSource, _ compiler: inout SchemaCompiler) throws(SchemaError) {
    ref = try ReferenceKeyword.read(source, &compiler)
    dynamicRef = try DynamicReferenceKeyword.read(source, &compiler)
    allOf = try source.schemas("allOf", &compiler)
    anyOf = try source.schemas("anyOf", &compiler)
    oneOf = try source.schemas("oneOf", &compiler)
    not = try source.schema("not", &compiler)
    conditional = try ConditionalKeyword.read(source, &compiler)
    let isAlone =
      dynamicRef == nil && allOf.isEmpty && anyOf.isEmpty && oneOf.isEmpty && not == nil
      && conditional == nil
    isSoleReference = ref != nil && isAlone
    guard
      ref != nil || dynamicRef != nil || !allOf.isEmpty || !anyOf.isEmpty || !oneOf.isEmpty
        || not != nil || conditional != nil
    else { return nil }
  }

}
