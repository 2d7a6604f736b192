/// A document of a page that has a bit of everything that OpenAPI knows, to be mutated.
enum SmallestShop {
  static let text = #"""
    {"openapi": "3.1.0", "info": {"title": "Shop", "version": "1"},
     "servers": [{"url": "https://{region}.shop.example", "variables": {"region": {"default": "eu"}}}],
     "security": [{"token": []}], "tags": [{"name": "pets"}],
     "x-plumb": {"resources": {"pet": {"collection": "/pets", "item": "/pets/{id}",
       "schema": "#/components/schemas/Pet", "source": "Pets"}}, "clockSkew": 60},
     "paths": {
      "/pets": {
       "get": {"operationId": "list", "parameters": [{"$ref": "#/components/parameters/Limit"}],
        "responses": {"200": {"description": "", "headers": {"X-Total": {"schema": {"type": "integer"}}},
         "content": {"application/json": {"schema": {"type": "array", "maxItems": 100,
          "items": {"$ref": "#/components/schemas/Pet"}}}}}, "default": {"$ref": "#/components/responses/Refused"}}},
       "post": {"operationId": "add", "requestBody": {"required": true, "content": {
         "application/json": {"schema": {"$ref": "#/components/schemas/Pet"}, "examples": {"one": {"value": {"name": "Rex"}}}},
         "multipart/form-data": {"schema": {"type": "object"}, "encoding": {"photo": {"contentType": "image/png"}}}}},
        "callbacks": {"sold": {"{$request.body#/url}": {"post": {"responses": {"2XX": {"description": ""}}}}}},
        "responses": {"201": {"description": "", "links": {"pet": {"operationId": "read",
         "parameters": {"id": "$response.body#/id"}}}}, "4XX": {"description": ""}}}},
      "/pets/{id}": {
       "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}}],
       "get": {"operationId": "read", "responses": {"200": {"description": "", "content": {
         "application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}}}},
       "delete": {"security": [{}], "responses": {"204": {"description": ""}}}}},
     "webhooks": {"born": {"post": {"responses": {"200": {"description": ""}}}}},
     "components": {
      "parameters": {"Limit": {"name": "limit", "in": "query", "style": "form", "explode": true,
       "schema": {"type": "integer", "minimum": 1, "maximum": 100, "default": 10}}},
      "responses": {"Refused": {"description": "", "content": {"application/problem+json": {}}}},
      "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
      "schemas": {
       "Pet": {"type": "object", "required": ["name"], "properties": {
         "id": {"type": "string", "format": "uuid", "readOnly": true},
         "name": {"type": "string", "minLength": 1, "maxLength": 50, "pattern": "^\\p{L}"},
         "kind": {"enum": ["cat", "dog", null]}, "weight": {"type": "number", "exclusiveMinimum": 0, "multipleOf": 0.5},
         "mother": {"$ref": "#/components/schemas/Pet"},
         "motherId": {"type": ["string", "null"], "x-plumb": {"references": "pet"}},
         "home": {"$ref": "#/components/schemas/Home"}},
        "additionalProperties": false},
       "Home": {"oneOf": [{"$ref": "#/components/schemas/Box"}, {"$ref": "#/components/schemas/Tree"}],
        "discriminator": {"propertyName": "kind", "mapping": {"box": "Box"}}},
       "Box": {"type": "object", "properties": {"kind": {"const": "box"}}, "unevaluatedProperties": false},
       "Tree": {"allOf": [{"type": "object"}, {"if": {"required": ["height"]}, "then": {"minProperties": 2}}],
        "$defs": {"leaf": {"$anchor": "leaf", "type": "boolean"}}}}}}
    """#
}
