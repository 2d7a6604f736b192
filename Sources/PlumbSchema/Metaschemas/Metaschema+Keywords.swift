import PlumbJSON

/// Every keyword of JSON Schema 2020-12 with what its value has to be.
extension Metaschema {
  static let all = [whole] + whole.parts + [formatAssertion]

  private static let whole = Metaschema(
    "schema",
    [.core, .applicator, .unevaluated, .validation, .metaData, .formatAnnotation, .content],
    // Keywords of older drafts that schemas still carry.
    keywords: [
      "definitions": schemasByName,
      "dependencies": map(["anyOf": [schema, names("meta/validation#")]]),
      "$recursiveAnchor": ["$ref": "meta/core#/$defs/anchorString"],
      "$recursiveRef": ["$ref": "meta/core#/$defs/uriReferenceString"],
    ],
    parts: [
      core, applicator, unevaluated, validation, metaData,
      Metaschema("meta/format-annotation", [.formatAnnotation], keywords: ["format": text]),
      content,
    ])

  private static let formatAssertion = Metaschema(
    "meta/format-assertion", [.formatAssertion], keywords: ["format": text])

  private static let core = Metaschema(
    "meta/core", [.core],
    keywords: [
      // An identifier may end in an empty fragment, which says nothing.
      "$id": ["$ref": "#/$defs/uriReferenceString", "pattern": "^[^#]*#?$"],
      "$schema": own("uriString"), "$ref": own("uriReferenceString"),
      "$anchor": own("anchorString"), "$dynamicRef": own("uriReferenceString"),
      "$dynamicAnchor": own("anchorString"),
      "$vocabulary": map(flag, names: own("uriString")),
      "$comment": text, "$defs": schemasByName,
    ],
    definitions: [
      "anchorString": ["type": "string", "pattern": "^[A-Za-z_][A-Za-z_0-9.-]*$"],
      "uriString": ["type": "string", "format": "uri"],
      "uriReferenceString": ["type": "string", "format": "uri-reference"],
    ])

  private static let applicator = Metaschema(
    "meta/applicator", [.applicator],
    keywords: [
      "allOf": own("schemaArray"), "anyOf": own("schemaArray"), "oneOf": own("schemaArray"),
      "prefixItems": own("schemaArray"), "not": schema, "if": schema, "then": schema,
      "else": schema, "items": schema, "contains": schema, "additionalProperties": schema,
      "propertyNames": schema, "properties": schemasByName,
      "patternProperties": map(schema, names: ["format": "regex"]),
      "dependentSchemas": schemasByName,
    ],
    definitions: ["schemaArray": ["type": "array", "items": schema, "minItems": 1]])

  private static let unevaluated = Metaschema(
    "meta/unevaluated", [.unevaluated],
    keywords: ["unevaluatedItems": schema, "unevaluatedProperties": schema])

  private static let validation = Metaschema(
    "meta/validation", [.validation],
    keywords: [
      "type": [
        "anyOf": [
          own("simpleTypes"),
          ["type": "array", "items": own("simpleTypes"), "minItems": 1, "uniqueItems": true],
        ]
      ],
      "enum": ["type": "array"], "const": true,
      "multipleOf": ["type": "number", "exclusiveMinimum": 0],
      "maximum": number, "exclusiveMaximum": number, "minimum": number,
      "exclusiveMinimum": number,
      "maxLength": own("nonNegativeInteger"), "minLength": own("nonNegativeIntegerDefault0"),
      "pattern": ["type": "string", "format": "regex"],
      "maxItems": own("nonNegativeInteger"), "minItems": own("nonNegativeIntegerDefault0"),
      "uniqueItems": flag,
      "maxContains": own("nonNegativeInteger"), "minContains": own("nonNegativeInteger"),
      "maxProperties": own("nonNegativeInteger"),
      "minProperties": own("nonNegativeIntegerDefault0"),
      "required": names("#"), "dependentRequired": map(names("#")),
    ],
    definitions: [
      "nonNegativeInteger": ["type": "integer", "minimum": 0],
      "nonNegativeIntegerDefault0": ["$ref": "#/$defs/nonNegativeInteger", "default": 0],
      "simpleTypes": ["enum": .array(TypeSet.named.map { .string($0.name) })],
      "stringArray": ["type": "array", "items": text, "uniqueItems": true],
    ])

  private static let metaData = Metaschema(
    "meta/meta-data", [.metaData],
    keywords: [
      "title": text, "description": text, "default": true, "examples": ["type": "array"],
      "deprecated": flag, "readOnly": flag, "writeOnly": flag,
    ])

  private static let content = Metaschema(
    "meta/content", [.content],
    keywords: ["contentEncoding": text, "contentMediaType": text, "contentSchema": schema])
}

/// What the values of several keywords have to be.
extension Metaschema {
  private static let text: JSON = ["type": "string"]
  private static let flag: JSON = ["type": "boolean"]
  private static let number: JSON = ["type": "number"]
  private static let schema: JSON = ["$dynamicRef": "#meta"]
  private static let schemasByName = map(schema)

  private static func map(_ value: JSON, names: JSON? = nil) -> JSON {
    var map: JSONObject = JSONObject([.init(name: "type", value: "object")])
    map.append("additionalProperties", value)
    if let names { map.append("propertyNames", names) }
    return .object(map)
  }

  private static func own(_ definition: String) -> JSON {
    ["$ref": .string("#/$defs/" + definition)]
  }

  private static func names(_ resource: String) -> JSON {
    ["$ref": .string(resource + "/$defs/stringArray")]
  }
}
