/// The kinds of objects that an OpenAPI document is made of (OpenAPI 3.1.1 §4.8), under their names there.
package enum ObjectKind: String, Hashable, Sendable, CaseIterable {
  case openAPI = "document"
  case info, contact, license, server
  case serverVariable = "server variable"
  case components
  case pathItem = "path item"
  case operation
  case externalDocs = "external documentation"
  case parameter
  case requestBody = "request body"
  case mediaType = "media type"
  case encoding, response, callback, example, link, header, tag, schema
  case securityScheme = "security scheme"
  case oauthFlows = "OAuth flows"
  case oauthFlow = "OAuth flow"
  case securityRequirement = "security requirement"
}
