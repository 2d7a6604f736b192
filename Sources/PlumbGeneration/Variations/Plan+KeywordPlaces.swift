import PlumbJSON
import PlumbSchema

extension Plan {
  /// Where a keyword stands, among the schemas that apply at one place; the place of the first schema where none has it.
  func schemaPointer(of keyword: String) -> JSONPointer {
    for node in alternatives.flatMap(\.nodes) where node.has(keyword) {
      return node.pointer.appending(keyword)
    }
    return schemaPointer
  }
}

extension SchemaNode {
  /// Whether it has one of the keywords that variations are about.
  fileprivate func has(_ keyword: String) -> Bool {
    switch keyword {
    case "type": types != nil
    case "enum": enumeration != nil
    case "const": const != nil
    case "minimum": minimum != nil
    case "maximum": maximum != nil
    case "exclusiveMinimum": exclusiveMinimum != nil
    case "exclusiveMaximum": exclusiveMaximum != nil
    case "multipleOf": multipleOf != nil
    case "minLength": minLength != nil
    case "maxLength": maxLength != nil
    case "pattern": pattern != nil
    case "format": format != nil
    case "items": items != nil
    case "minItems": minItems != nil
    case "maxItems": maxItems != nil
    case "uniqueItems": uniqueItems
    case "properties": !properties.isEmpty
    case "required": !required.isEmpty
    case "additionalProperties": additionalProperties != nil
    case "minProperties": minProperties != nil
    case "maxProperties": maxProperties != nil
    case "patternProperties": !patternProperties.isEmpty
    case "unevaluatedProperties": unevaluatedProperties != nil
    case "unevaluatedItems": unevaluatedItems != nil
    case "contains": contains != nil
    case "minContains": minContains != nil
    case "maxContains": maxContains != nil
    case "propertyNames": propertyNames != nil
    case "dependentRequired": !dependentRequired.isEmpty
    case "not": not != nil
    case "default": defaultValue != nil
    case "examples": !examples.isEmpty
    default: false
    }
  }
}
