import PlumbContract
import PlumbJSON

extension Contracts {
  /// A contract without any `x-plumb`: whole numbers as ids, a wrapped list, a form of errors, PATCH, and pets in shops.
  static let petstore: Contract = {
    do {
      return try Contract(reading: JSON.parse(petstoreText))
    } catch {
      fatalError("\(error)")
    }
  }()

  private static let petstoreText = """
    {
      "openapi": "3.1.0",
      "info": {"title": "Shops", "version": "1"},
      "servers": [{"url": "https://shops.example.com/api/v1"}],
      "paths": {
        "/shops": {
          "get": {"responses": {
            "200": {"description": "", "content": {"application/json": {"schema": {
              "type": "object", "required": ["items", "total"], "properties": {
                "items": {"type": "array", "items": {"$ref": "#/components/schemas/Shop"}},
                "total": {"type": "integer", "minimum": 0}}}}}},
            "default": {"$ref": "#/components/responses/Problem"}}},
          "post": {
            "requestBody": {"required": true, "content": {"application/json": {
              "schema": {"$ref": "#/components/schemas/NewShop"},
              "example": {"name": "Corner", "kind": "small", "tags": ["a"]}}}},
            "responses": {
              "201": {"description": "", "content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/Shop"}}}},
              "default": {"$ref": "#/components/responses/Problem"}}}
        },
        "/shops/{shopId}": {
          "parameters": [{"name": "shopId", "in": "path", "required": true, "schema": {"type": "integer"}}],
          "get": {"responses": {
            "200": {"description": "", "content": {"application/json": {
              "schema": {"$ref": "#/components/schemas/Shop"}}}},
            "default": {"$ref": "#/components/responses/Problem"}}},
          "patch": {
            "requestBody": {"required": true, "content": {"application/json": {
              "schema": {"$ref": "#/components/schemas/ShopPatch"},
              "example": {"kind": "large", "owner": null}}}},
            "responses": {
              "200": {"description": "", "content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/Shop"}}}},
              "default": {"$ref": "#/components/responses/Problem"}}},
          "delete": {"responses": {
            "204": {"description": ""}, "default": {"$ref": "#/components/responses/Problem"}}}
        },
        "/shops/{shopId}/pets": {
          "parameters": [{"name": "shopId", "in": "path", "required": true, "schema": {"type": "integer"}}],
          "get": {"responses": {
            "200": {"description": "", "content": {"application/json": {"schema": {
              "type": "array", "items": {"$ref": "#/components/schemas/Pet"}}}}},
            "default": {"$ref": "#/components/responses/Problem"}}},
          "post": {
            "requestBody": {"required": true, "content": {"application/json": {
              "schema": {"$ref": "#/components/schemas/Pet"},
              "example": {"id": "tom", "name": "Tom"}}}},
            "responses": {
              "201": {"description": "", "content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/Pet"}}}},
              "default": {"$ref": "#/components/responses/Problem"}}}
        },
        "/shops/{shopId}/pets/{petId}": {
          "parameters": [
            {"name": "shopId", "in": "path", "required": true, "schema": {"type": "integer"}},
            {"name": "petId", "in": "path", "required": true, "schema": {"type": "string"}}],
          "get": {"responses": {
            "200": {"description": "", "content": {"application/json": {
              "schema": {"$ref": "#/components/schemas/Pet"}}}},
            "default": {"$ref": "#/components/responses/Problem"}}}
        },
        "/health": {
          "get": {"responses": {"200": {"description": "", "content": {"application/json": {"schema": {
            "type": "object", "required": ["status"], "properties": {
              "status": {"type": "string", "enum": ["up", "down"]}}}}}}}}
        }
      },
      "components": {
        "schemas": {
          "NewShop": {
            "type": "object", "required": ["name"], "properties": {
              "name": {"type": "string", "minLength": 1},
              "kind": {"type": "string", "enum": ["small", "large"], "default": "small"},
              "owner": {"type": "string"},
              "tags": {"type": "array", "items": {"type": "string"}}}},
          "ShopPatch": {
            "type": "object", "properties": {
              "name": {"type": "string", "minLength": 1},
              "kind": {"type": "string", "enum": ["small", "large"]},
              "owner": {"type": ["string", "null"]}}},
          "Shop": {
            "allOf": [{"$ref": "#/components/schemas/NewShop"}, {
              "type": "object", "required": ["id", "rank"], "properties": {
                "id": {"type": "integer", "readOnly": true},
                "rank": {"type": "integer", "minimum": 3, "readOnly": true}}}]},
          "Pet": {
            "type": "object", "required": ["id", "name"], "properties": {
              "id": {"type": "string"}, "name": {"type": "string"}}},
          "Problem": {
            "type": "object", "required": ["code", "message"], "properties": {
              "code": {"type": "integer"}, "message": {"type": "string", "minLength": 1}}}
        },
        "responses": {
          "Problem": {"description": "", "content": {"application/json": {
            "schema": {"$ref": "#/components/schemas/Problem"}}}}
        }
      }
    }
    """
}
