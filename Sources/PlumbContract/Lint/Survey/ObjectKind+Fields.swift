/// The fields of each object in both versions together; what only one of them has is harmless in the other.
extension ObjectKind {
  /// The members that the object may have; nil where any name may stand.
  var fields: [Field]? {
    switch self {
    case .openAPI:
      [
        Field("openapi", .text, isRequired: true), Field("info", .object(.info), isRequired: true),
        Field("jsonSchemaDialect", .text), Field("servers", .list(.object(.server))),
        Field("paths", .map(.referable(.pathItem))),
        Field("webhooks", .map(.referable(.pathItem))),
        Field("components", .object(.components)),
        Field("security", .list(.object(.securityRequirement))),
        Field("tags", .list(.object(.tag))), Field("externalDocs", .object(.externalDocs)),
      ]
    case .info:
      [
        Field("title", .text, isRequired: true), Field("version", .text, isRequired: true),
        Field("summary", .text), Field("description", .text), Field("termsOfService", .text),
        Field("contact", .object(.contact)), Field("license", .object(.license)),
      ]
    case .contact: [Field("name", .text), Field("url", .text), Field("email", .text)]
    case .license:
      [Field("name", .text, isRequired: true), Field("identifier", .text), Field("url", .text)]
    case .server:
      [
        Field("url", .text, isRequired: true), Field("description", .text),
        Field("variables", .map(.object(.serverVariable))),
      ]
    case .serverVariable:
      [
        Field("default", .text, isRequired: true), Field("enum", .list(.text)),
        Field("description", .text),
      ]
    case .components: Self.componentFields
    case .pathItem:
      [
        Field("$ref", .text), Field("summary", .text), Field("description", .text),
        Field("servers", .list(.object(.server))),
        Field("parameters", .list(.referable(.parameter))),
      ] + httpMethods.map { Field($0, .object(.operation)) }
    case .operation: Self.operationFields
    case .externalDocs: [Field("url", .text, isRequired: true), Field("description", .text)]
    case .parameter:
      [
        Field("name", .text, isRequired: true), Field("in", .text, isRequired: true),
      ] + Self.headerFields
    case .header: Self.headerFields
    case .requestBody:
      [
        Field("content", .map(.object(.mediaType)), isRequired: true), Field("description", .text),
        Field("required", .flag),
      ]
    case .mediaType:
      [
        Field("schema", .object(.schema)), Field("example", .any),
        Field("examples", .map(.referable(.example))), Field("encoding", .map(.object(.encoding))),
      ]
    case .encoding:
      [
        Field("contentType", .text), Field("headers", .map(.referable(.header))),
        Field("style", .text), Field("explode", .flag), Field("allowReserved", .flag),
      ]
    case .response:
      [
        Field("description", .text, isRequired: true),
        Field("headers", .map(.referable(.header))), Field("content", .map(.object(.mediaType))),
        Field("links", .map(.referable(.link))),
      ]
    case .example:
      [
        Field("summary", .text), Field("description", .text), Field("value", .any),
        Field("externalValue", .text),
      ]
    case .link:
      [
        Field("operationRef", .text), Field("operationId", .text), Field("parameters", .map(.any)),
        Field("requestBody", .any), Field("description", .text), Field("server", .object(.server)),
      ]
    case .tag:
      [
        Field("name", .text, isRequired: true), Field("description", .text),
        Field("externalDocs", .object(.externalDocs)),
      ]
    case .securityScheme:
      [
        Field("type", .text, isRequired: true), Field("description", .text), Field("name", .text),
        Field("in", .text), Field("scheme", .text), Field("bearerFormat", .text),
        Field("flows", .object(.oauthFlows)), Field("openIdConnectUrl", .text),
      ]
    case .oauthFlows:
      ["implicit", "password", "clientCredentials", "authorizationCode"].map {
        Field($0, .object(.oauthFlow))
      }
    case .oauthFlow:
      [
        Field("authorizationUrl", .text), Field("tokenUrl", .text), Field("refreshUrl", .text),
        Field("scopes", .map(.text), isRequired: true),
      ]
    case .schema: Self.schemaFields
    case .callback, .securityRequirement: nil
    }
  }

  /// What stands in each member of an object whose names are free.
  var freeShape: Shape {
    self == .callback ? .referable(.pathItem) : .list(.text)
  }

  private static let componentFields = [
    Field("schemas", .map(.object(.schema))), Field("responses", .map(.referable(.response))),
    Field("parameters", .map(.referable(.parameter))),
    Field("examples", .map(.referable(.example))),
    Field("requestBodies", .map(.referable(.requestBody))),
    Field("headers", .map(.referable(.header))),
    Field("securitySchemes", .map(.referable(.securityScheme))),
    Field("links", .map(.referable(.link))), Field("callbacks", .map(.referable(.callback))),
    Field("pathItems", .map(.referable(.pathItem))),
  ]

  private static let operationFields = [
    Field("tags", .list(.text)), Field("summary", .text), Field("description", .text),
    Field("externalDocs", .object(.externalDocs)), Field("operationId", .text),
    Field("parameters", .list(.referable(.parameter))),
    Field("requestBody", .referable(.requestBody)),
    Field("responses", .map(.referable(.response))),
    Field("callbacks", .map(.referable(.callback))), Field("deprecated", .flag),
    Field("security", .list(.object(.securityRequirement))),
    Field("servers", .list(.object(.server))),
  ]

  private static let headerFields = [
    Field("description", .text), Field("required", .flag), Field("deprecated", .flag),
    Field("allowEmptyValue", .flag), Field("style", .text), Field("explode", .flag),
    Field("allowReserved", .flag), Field("schema", .object(.schema)), Field("example", .any),
    Field("examples", .map(.referable(.example))), Field("content", .map(.object(.mediaType))),
  ]
}
