package import PlumbJSON

/// One compiled schema: what each keyword says, grouped by the type of value it speaks about.
///
/// A final class of constants, as its groups are: a step of the validator then costs one reference, not a copy of
/// every field.
package final class SchemaNode: Sendable {
  package let id: SchemaID
  /// The document it stands in, by the name under which that was added.
  package let document: String
  /// Where it stands in its document.
  package let pointer: JSONPointer
  /// The schema resource it belongs to; scopes of `$dynamicRef` are resources.
  let resource: Int32
  /// The value of a boolean schema.
  let verdict: Bool?

  /// The allowed types, or nil where the schema does not restrict them.
  package let types: TypeSet?
  /// OpenAPI 3.0 `nullable`: null is accepted, whatever the other keywords say.
  package let isNullable: Bool
  package let enumeration: [JSON]?
  package let const: JSON?

  package let numbers: NumberRules?
  package let strings: StringRules?
  package let objects: ObjectRules?
  package let arrays: ArrayRules?
  package let applicators: Applicators?
  package let annotations: Annotations

  init(reading source: SchemaSource, as id: SchemaID, with compiler: inout SchemaCompiler)
    throws(SchemaError)
  {
    self.id = id
    document = compiler.documents[source.place.document].name
    pointer = source.place.pointer
    resource = Int32(source.place.resource)
    verdict = source.verdict
    isNullable = source.isNullable
    types = try TypeKeyword.read(source, &compiler)
    enumeration = try EnumKeyword.readValues(source, &compiler)
    const = EnumKeyword.readConst(source)
    numbers = try NumberRules(source, &compiler)
    strings = try StringRules(source, &compiler)
    objects = try ObjectRules(source, &compiler)
    arrays = try ArrayRules(source, &compiler)
    applicators = try Applicators(source, &compiler)
    annotations = Annotations(source)
  }
}

extension SchemaNode {
  /// Whether it is `true` or says nothing that a value could break.
  package var isAlwaysTrue: Bool { verdict ?? saysNothing }
  /// Whether it is `false`.
  package var isAlwaysFalse: Bool { verdict == false }

  private var saysNothing: Bool {
    types == nil && enumeration == nil && const == nil && numbers == nil && strings == nil
      && objects == nil && arrays == nil && applicators == nil
  }

  /// The referenced schema, where the reference is all that this schema says about values.
  var soleReference: SchemaID? {
    guard let reference = applicators?.ref, applicators?.isSoleReference == true,
      types == nil, enumeration == nil, const == nil, numbers == nil, strings == nil,
      objects == nil, arrays == nil, !isNullable
    else { return nil }
    return reference
  }
}
