import PlumbContract
import PlumbJSON

/// An API whose every write is a form: kennels by pairs with arrays, brackets and JSON in them, dogs by parts.
enum FormAPI {
  static let contract: Contract = {
    do {
      return try Contract(reading: JSON.parse(document))
    } catch {
      preconditionFailure("the API of forms cannot be read: \(error)")
    }
  }()

  private static let document = #"""
    {
      "openapi": "3.1.0", "info": { "title": "Kennels", "version": "1" },
      "paths": {
        "/kennels": {
          "get": { "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Kennel" } } } } } } },
          "post": {
            "requestBody": { "required": true, "content": { "application/x-www-form-urlencoded": {
              "schema": { "$ref": "#/components/schemas/NewKennel" },
              "encoding": { "home": { "style": "deepObject", "explode": true }, "codes": { "style": "pipeDelimited", "explode": false }, "site": { "allowReserved": true } } } } },
            "responses": { "201": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Kennel" } } } }, "4XX": { "description": "" } } }
        },
        "/kennels/{id}": {
          "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "string", "format": "uuid" } } ],
          "get": { "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Kennel" } } } }, "4XX": { "description": "" } } },
          "put": {
            "requestBody": { "required": true, "content": { "application/x-www-form-urlencoded": {
              "schema": { "$ref": "#/components/schemas/NewKennel" },
              "encoding": { "home": { "style": "deepObject", "explode": true }, "codes": { "style": "pipeDelimited", "explode": false }, "site": { "allowReserved": true } } } } },
            "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Kennel" } } } }, "4XX": { "description": "" } } },
          "delete": { "responses": { "204": { "description": "" }, "4XX": { "description": "" } } }
        },
        "/dogs": {
          "get": { "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Dog" } } } } } } },
          "post": {
            "requestBody": { "required": true, "content": { "multipart/form-data": { "schema": { "$ref": "#/components/schemas/NewDog" } } } },
            "responses": { "201": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Dog" } } } }, "4XX": { "description": "" } } }
        },
        "/dogs/{id}": {
          "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "string", "format": "uuid" } } ],
          "get": { "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Dog" } } } }, "4XX": { "description": "" } } },
          "patch": {
            "requestBody": { "required": true, "content": { "application/x-www-form-urlencoded": { "schema": { "$ref": "#/components/schemas/DogChange" } } } },
            "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Dog" } } } }, "4XX": { "description": "" } } },
          "delete": { "responses": { "204": { "description": "" }, "4XX": { "description": "" } } }
        }
      },
      "components": { "schemas": {
        "Home": { "type": "object", "required": ["city"], "properties": { "city": { "type": "string", "maxLength": 40 }, "floor": { "type": "integer", "minimum": 0, "maximum": 12 } } },
        "Rate": { "type": "object", "additionalProperties": false, "required": ["amount"], "properties": { "amount": { "type": "number", "minimum": 0 }, "note": { "type": ["string", "null"] } } },
        "NewKennel": { "type": "object", "required": ["name", "places"], "properties": {
          "name": { "type": "string", "maxLength": 200 }, "places": { "type": "integer", "minimum": 1, "maximum": 600 },
          "isOpen": { "type": "boolean" }, "kind": { "type": "string", "enum": ["boarding", "rescue", "7"] },
          "tags": { "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 20 }, "maxItems": 4 },
          "codes": { "type": "array", "items": { "type": "integer" }, "minItems": 1, "maxItems": 3 },
          "site": { "type": "string", "format": "uri" }, "opened": { "type": "string", "format": "date-time" },
          "home": { "$ref": "#/components/schemas/Home" }, "rate": { "$ref": "#/components/schemas/Rate" },
          "secret": { "type": "string", "format": "password" }, "mixed": { "type": ["string", "integer"] } } },
        "Kennel": { "type": "object", "required": ["id", "name", "places"], "properties": {
          "id": { "type": "string", "format": "uuid", "readOnly": true },
          "name": { "type": "string", "maxLength": 200 }, "places": { "type": "integer", "minimum": 1, "maximum": 600 },
          "isOpen": { "type": "boolean" }, "kind": { "type": "string", "enum": ["boarding", "rescue", "7"] },
          "tags": { "type": "array", "items": { "type": "string" } }, "codes": { "type": "array", "items": { "type": "integer" } },
          "site": { "type": "string", "format": "uri" }, "opened": { "type": "string", "format": "date-time" },
          "home": { "$ref": "#/components/schemas/Home" }, "rate": { "$ref": "#/components/schemas/Rate" }, "mixed": { "type": ["string", "integer"] } } },
        "NewDog": { "type": "object", "required": ["name", "kennelId"], "properties": {
          "name": { "type": "string", "maxLength": 200 }, "age": { "type": "integer", "minimum": 0, "maximum": 30 },
          "kennelId": { "type": "string", "format": "uuid", "x-plumb": { "references": "kennels" } },
          "photo": { "type": "string", "format": "binary" },
          "walks": { "type": "array", "items": { "$ref": "#/components/schemas/Rate" } }, "toys": { "type": "array", "items": { "type": "string", "minLength": 1 } } } },
        "DogChange": { "type": "object", "properties": { "name": { "type": "string", "maxLength": 200 }, "age": { "type": "integer", "minimum": 0, "maximum": 30 } } },
        "Dog": { "type": "object", "required": ["id", "name", "kennelId"], "properties": {
          "id": { "type": "string", "format": "uuid", "readOnly": true }, "name": { "type": "string", "maxLength": 200 }, "age": { "type": "integer", "minimum": 0, "maximum": 30 },
          "kennelId": { "type": "string", "format": "uuid", "x-plumb": { "references": "kennels" } },
          "photo": { "type": "string" }, "walks": { "type": "array", "items": { "$ref": "#/components/schemas/Rate" } }, "toys": { "type": "array", "items": { "type": "string" } } } }
      } }
    }
    """#
}
