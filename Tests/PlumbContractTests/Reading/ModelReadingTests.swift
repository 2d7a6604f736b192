import PlumbContract
import PlumbJSON
import PlumbSchema
import Testing

/// What OpenAPI can say beyond schemas arrives in the model.
struct `Model of a contract` {
  private func reading(_ text: String, loader: DocumentLoader = .none) throws -> ContractReading {
    try ContractReading(try JSON.parse(text), loader: loader)
  }

  @Test func `parameters have the style and explode that the document or its standard gives`()
    throws
  {
    let operation = try #require(
      try reading(
        """
        {"openapi": "3.0.3", "paths": {"/a/{p}": {"get": {"parameters": [
          {"name": "p", "in": "path", "required": true, "style": "matrix", "schema": {}},
          {"name": "q", "in": "query", "schema": {}},
          {"name": "d", "in": "query", "style": "deepObject", "explode": true, "schema": {}},
          {"name": "r", "in": "query", "allowReserved": true, "style": "pipeDelimited"},
          {"name": "h", "in": "header", "schema": {}},
          {"name": "c", "in": "cookie", "explode": false, "schema": {}},
          {"name": "j", "in": "query", "content": {"application/json": {"schema": {}}}}
        ]}}}}
        """
      ).contract.operations.first)
    #expect(
      operation.parameters.map(\.style) == [
        .matrix, .form, .deepObject, .pipeDelimited, .simple, .form, .form,
      ])
    #expect(
      operation.parameters.map(\.explodes) == [false, true, true, false, false, false, true])
    #expect(
      operation.parameters.map(\.allowsReserved) == [
        false, false, false, true, false, false, false,
      ])
    #expect(operation.parameters.last?.mediaType == "application/json")
    #expect(operation.parameters.last?.schema != nil)
  }

  @Test func `security is read with its alternatives, the operation's before the document's`()
    throws
  {
    let contract = try reading(
      """
      {"openapi": "3.1.0", "security": [{"key": []}, {"bearer": [], "tls": []}],
       "paths": {"/a": {"get": {}, "put": {"security": []}, "post": {"security": [{}, {"o": ["w"]}]}}},
       "components": {"securitySchemes": {
         "key": {"type": "apiKey", "in": "cookie", "name": "sid"},
         "bearer": {"type": "http", "scheme": "Bearer"}, "tls": {"type": "mutualTLS"},
         "o": {"type": "oauth2", "flows": {"password": {"tokenUrl": "/t", "scopes": {"w": ""}}}},
         "oidc": {"type": "openIdConnect", "openIdConnectUrl": "/c"}}}}
      """
    ).contract
    #expect(
      contract.securitySchemes.map(\.kind) == [
        .apiKey(name: "sid", place: .cookie), .http(scheme: "bearer"), .mutualTLS,
        .oauth2(flows: [SecurityScheme.Flow(name: "password", tokenURL: "/t", scopes: ["w"])]),
        .openIDConnect(url: "/c"),
      ])
    #expect(contract.operations.map(\.requiresCredential) == [true, false, false])
    #expect(
      contract.operations[0].security.map { $0.needs.map(\.scheme) } == [
        ["key"], ["bearer", "tls"],
      ])
    #expect(
      contract.operations[2].security[1].needs == [
        SecurityAlternative.Need(scheme: "o", scopes: ["w"])
      ])
  }

  @Test func `servers have their variables, the nearest ones count`() throws {
    let contract = try reading(
      """
      {"openapi": "3.1.0",
       "servers": [{"url": "https://{r}.a.example/{v}", "variables": {"r": {"default": "eu", "enum": ["eu", "us"]}}}],
       "paths": {"/a": {"servers": [{"url": "/path"}], "get": {}, "put": {"servers": [{"url": "/own"}]}}}}
      """
    ).contract
    #expect(contract.servers == ["https://eu.a.example/{v}"])
    #expect(contract.serverTemplates[0].variables[0].values == ["eu", "us"])
    #expect(contract.operations.map { $0.servers.map(\.url) } == [["/path"], ["/own"]])
  }

  @Test func `callbacks, webhooks, links and encodings are kept`() throws {
    let contract = try reading(
      """
      {"openapi": "3.1.0", "webhooks": {"paid": {"post": {"operationId": "p"}}},
       "paths": {"/a": {"post": {
         "requestBody": {"content": {"multipart/form-data": {"schema": {}, "encoding": {
           "file": {"contentType": "image/png, image/jpeg"}}}}},
         "callbacks": {"done": {"{$request.body#/url}": {"put": {}}}},
         "responses": {"201": {"links": {"next": {"operationId": "get", "parameters": {"id": "$response.body#/id"}}}}}
       }}}}
      """
    ).contract
    let operation = try #require(contract.operations.first)
    #expect(contract.webhooks.map(\.key) == ["POST paid"])
    #expect(operation.callbacks.map(\.expression) == ["{$request.body#/url}"])
    #expect(operation.callbacks.first?.operations.map(\.method) == ["PUT"])
    #expect(operation.responses.first?.links.map(\.target) == [.name("get")])
    let body = try #require(operation.body?.content.first)
    #expect(body.form == .multipart)
    #expect(body.encodings.first?.contentTypes == ["image/png", "image/jpeg"])
  }

  @Test func `callbacks of callbacks are kept, each once, also where they refer to each other`()
    throws
  {
    let contract = try reading(
      ##"""
      {"openapi": "3.1.0", "components": {"callbacks": {
         "a": {"{$url}": {"post": {"callbacks": {"b": {"$ref": "#/components/callbacks/b"}}}}},
         "b": {"{$url}": {"put": {"callbacks": {"a": {"$ref": "#/components/callbacks/a"}}}}}}},
       "paths": {"/a": {"post": {"callbacks": {"a": {"$ref": "#/components/callbacks/a"}}},
                        "put": {"callbacks": {"a": {"$ref": "#/components/callbacks/a"}}}}}}
      """##
    ).contract
    for operation in contract.operations {
      let outer = try #require(operation.callbacks.first?.operations.first)
      let inner = try #require(outer.callbacks.first?.operations.first)
      #expect([outer.method, inner.method] == ["POST", "PUT"])
      #expect(inner.callbacks.isEmpty)
    }
  }

  @Test func `a chain of callbacks without end in sight is cut`() throws {
    let links = (0..<20_000).map {
      ##""c\##($0)": {"u": {"post": {"callbacks": {"n": {"$ref": "#/components/callbacks/c\##($0 + 1)"}}}}}"##
    }
    let contract = try reading(
      ##"""
      {"openapi": "3.1.0", "components": {"callbacks": {\##(links.joined(separator: ","))}},
       "paths": {"/a": {"post": {"callbacks": {"a": {"$ref": "#/components/callbacks/c0"}}}}}}
      """##
    ).contract
    var depth = 0
    var operation = contract.operations.first
    while let next = operation?.callbacks.first?.operations.first {
      depth += 1
      operation = next
    }
    #expect(depth == 8)
  }

  @Test func `references lead to files beside the document`() throws {
    let files: [String: JSON] = [
      "paths/pets.json": [
        "pets": [
          "get": [
            "responses": [
              "200": [
                "description": "",
                "content": ["application/json": ["schema": ["$ref": "../schemas/pet.json#/Pet"]]],
              ]
            ]
          ]
        ]
      ],
      "schemas/pet.json": [
        "Pet": [
          "type": "object", "properties": ["tag": ["$ref": "#/Tag"], "name": ["type": "string"]],
        ],
        "Tag": ["type": "integer"],
      ],
    ]
    let loader = DocumentLoader { path in
      files[path].map { .document($0) } ?? .unavailable("there is no such file")
    }
    let reading = try reading(
      ##"{"openapi": "3.1.0", "paths": {"/pets": {"$ref": "paths/pets.json#/pets"}}}"##,
      loader: loader)
    #expect(reading.problems == [])
    let media = try #require(reading.contract.operations.first?.responses.first?.content.first)
    #expect(media.members.map(\.name) == ["tag", "name"])
    let schema = try #require(media.schema)
    #expect(reading.contract.schemas.isValid(["tag": 1], against: schema))
    #expect(!reading.contract.schemas.isValid(["tag": "x"], against: schema))
  }

  @Test func `a reference to nothing costs only itself`() throws {
    let reading = try reading(
      """
      {"openapi": "3.1.0", "paths": {"/a": {"get": {"responses": {"200": {"content": {
        "application/json": {"schema": {"properties": {"a": {"$ref": "#/nowhere"}, "b": {"type": "string"}}}}}}}}}}}
      """)
    let media = try #require(reading.contract.operations.first?.responses.first?.content.first)
    let schema = try #require(media.schema)
    #expect(!reading.contract.schemas.isValid(["b": 1], against: schema))
    #expect(reading.problems.count == 1)
  }
}
