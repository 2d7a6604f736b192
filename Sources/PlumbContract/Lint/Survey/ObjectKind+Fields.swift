/// The fields of each object in both versions together; what only one of them has is harmless in the other.
extension ObjectKind {
  /// The members that the object may have; nil where any name may stand.
  var fields: [Field]? {
    switch self {
    case .openAPI:
      [
        Field("openapi", .text, isRequired: true), Field("info", .object(.info), isRequired: true),
        Field("jsonSchemaDialect", .text, .listed(by: "schema-dialects-are-known")),
        Field("servers", .list(.object(.server))),
        Field("paths", .map(.referable(.pathItem))),
        Field(
          "webhooks", .map(.referable(.pathItem)), .listed(by: "webhooks-are-not-run")),
        Field("components", .object(.components)),
        Field("security", .list(.object(.securityRequirement))),
        Field("tags", .list(.object(.tag)), .told),
        Field("externalDocs", .object(.externalDocs), .told),
      ]
    case .info:
      [
        Field("title", .text, isRequired: true), Field("version", .text, isRequired: true),
        Field("summary", .text, .told), Field("description", .text, .told),
        Field("termsOfService", .text, .told), Field("contact", .object(.contact), .told),
        Field("license", .object(.license), .told),
      ]
    case .contact: ["name", "url", "email"].map { Field($0, .text, .told) }
    case .license:
      [
        Field("name", .text, isRequired: true, .told), Field("identifier", .text, .told),
        Field("url", .text, .told),
      ]
    case .server:
      [
        Field("url", .text, isRequired: true), Field("description", .text, .told),
        Field("variables", .map(.object(.serverVariable))),
      ]
    case .serverVariable:
      [
        Field("default", .text, isRequired: true), Field("enum", .list(.text)),
        Field("description", .text, .told),
      ]
    case .components: Self.componentFields
    case .pathItem:
      [
        Field("$ref", .text), Field("summary", .text, .told), Field("description", .text, .told),
        Self.otherServers,
        Field("parameters", .list(.referable(.parameter))),
      ] + httpMethods.map { Field($0, .object(.operation)) }
    case .operation: Self.operationFields
    case .externalDocs:
      [Field("url", .text, isRequired: true, .told), Field("description", .text, .told)]
    case .parameter:
      [
        Field("name", .text, isRequired: true), Field("in", .text, isRequired: true),
        Field(
          "allowEmptyValue", .flag, .unread("an empty value is not sent on its account")),
      ] + Self.headerFields
    case .header: Self.headerFields
    case .requestBody:
      [
        Field("content", .map(.object(.mediaType)), isRequired: true),
        Field("description", .text, .told), Field("required", .flag),
      ]
    case .mediaType:
      [
        Field("schema", .object(.schema)), Field("example", .any),
        Field("examples", .map(.referable(.example))),
        Field("encoding", .map(.object(.encoding))),
      ]
    case .encoding:
      [
        Field("contentType", .text),
        Field(
          "headers", .map(.referable(.header)),
          .unread("parts are sent without fields of their own")),
        Field("style", .text), Field("explode", .flag), Field("allowReserved", .flag),
      ]
    case .response:
      [
        Field("description", .text, isRequired: true, .told),
        Field("headers", .map(.referable(.header))), Field("content", .map(.object(.mediaType))),
        Self.linksField,
      ]
    case .example:
      [
        Field("summary", .text, .told), Field("description", .text, .told), Field("value", .any),
        Field("externalValue", .text, .unread("plumb fetches nothing")),
      ]
    case .link:
      [
        Self.linkField("operationRef", .text), Self.linkField("operationId", .text),
        Self.linkField("parameters", .map(.any)), Self.linkField("requestBody", .any),
        Field("description", .text, .told), Self.linkField("server", .object(.server)),
      ]
    case .tag:
      [
        Field("name", .text, isRequired: true, .told), Field("description", .text, .told),
        Field("externalDocs", .object(.externalDocs), .told),
      ]
    case .securityScheme:
      [
        Field("type", .text, isRequired: true), Field("description", .text, .told),
        Field("name", .text), Field("in", .text), Field("scheme", .text),
        Field("bearerFormat", .text, .told),
        Field("flows", .object(.oauthFlows), .unread("plumb gets no token: --token-env names one")),
        Field("openIdConnectUrl", .text, .unread("plumb gets no token: --token-env names one")),
      ]
    case .oauthFlows:
      ["implicit", "password", "clientCredentials", "authorizationCode"].map {
        Field($0, .object(.oauthFlow), .listed(by: fieldsRule))
      }
    case .oauthFlow:
      [
        Field("authorizationUrl", .text, .listed(by: fieldsRule)),
        Field("tokenUrl", .text, .listed(by: fieldsRule)),
        Field("refreshUrl", .text, .listed(by: fieldsRule)),
        Field("scopes", .map(.text), isRequired: true, .listed(by: fieldsRule)),
      ]
    case .schema: Self.schemaFields
    case .callback, .securityRequirement: nil
    }
  }

  /// What stands in each member of an object whose names are free.
  var freeShape: Shape {
    self == .callback ? .referable(.pathItem) : .list(.text)
  }

  private var fieldsRule: String { "fields-are-used" }

  private static let otherServers = Field(
    "servers", .list(.object(.server)), .unread("requests go to the URL of the run"))

  private static let linksField = Field(
    "links", .map(.referable(.link)), .listed(by: "links-are-not-followed"))

  private static func linkField(_ name: String, _ shape: Shape) -> Field {
    Field(name, shape, .listed(by: "links-are-not-followed"))
  }

  private static let componentFields = [
    Field("schemas", .map(.object(.schema))), Field("responses", .map(.referable(.response))),
    Field("parameters", .map(.referable(.parameter))),
    Field("examples", .map(.referable(.example))),
    Field("requestBodies", .map(.referable(.requestBody))),
    Field("headers", .map(.referable(.header))),
    Field("securitySchemes", .map(.referable(.securityScheme))),
    linksField,
    Field("callbacks", .map(.referable(.callback)), .listed(by: "callbacks-are-not-run")),
    Field("pathItems", .map(.referable(.pathItem))),
  ]

  private static let operationFields = [
    Field("tags", .list(.text), .told), Field("summary", .text), Field("description", .text, .told),
    Field("externalDocs", .object(.externalDocs), .told), Field("operationId", .text),
    Field("parameters", .list(.referable(.parameter))),
    Field("requestBody", .referable(.requestBody)),
    Field("responses", .map(.referable(.response))),
    Field("callbacks", .map(.referable(.callback)), .listed(by: "callbacks-are-not-run")),
    Field("deprecated", .flag, .told), Field("security", .list(.object(.securityRequirement))),
    otherServers,
  ]

  private static let headerFields = [
    Field("description", .text, .told), Field("required", .flag),
    Field("deprecated", .flag, .told), Field("style", .text, .listed(by: "parameters-are-sent")),
    Field("explode", .flag, .listed(by: "parameters-are-sent")),
    Field("allowReserved", .flag, .unread("reserved characters are always escaped")),
    Field("schema", .object(.schema)), Field("example", .any),
    Field("examples", .map(.referable(.example))), Field("content", .map(.object(.mediaType))),
  ]
}
