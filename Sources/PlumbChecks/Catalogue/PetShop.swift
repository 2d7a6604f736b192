package import PlumbContract
import PlumbJSON

extension Contract {
  /// The contract of the pet shop in which the examples of the checks play.
  package static let petShop: Contract = {
    do {
      return try Contract(reading: try JSON.parse(Array(petShopDocument.utf8)))
    } catch {
      preconditionFailure("the contract of the examples cannot be read: \(error)")
    }
  }()
}

private let petShopDocument = """
  {
    "openapi": "3.1.0",
    "info": { "title": "Pet shop", "version": "1" },
    "security": [{ "bearer": [] }],
    "paths": {
      "/pets": {
        "get": {
          "parameters": [
            {
              "name": "include", "in": "query", "schema": { "enum": ["shop"] },
              "x-plumb": { "source": "List pets › include", "expands": { "shop": "shop" } }
            }
          ],
          "responses": {
            "200": {
              "description": "All pets.",
              "content": {
                "application/json": {
                  "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } }
                }
              }
            }
          },
          "x-plumb": { "source": "List pets" }
        },
        "post": {
          "requestBody": {
            "required": true,
            "content": {
              "application/json": { "schema": { "$ref": "#/components/schemas/NewPet" } }
            }
          },
          "responses": {
            "201": {
              "description": "The pet.",
              "headers": { "X-Count": { "schema": { "type": "integer" } } },
              "content": {
                "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } }
              }
            },
            "400": { "description": "The body is invalid." }
          },
          "x-plumb": { "source": "Create a pet" }
        }
      },
      "/pets/{id}": {
        "parameters": [
          { "name": "id", "in": "path", "required": true, "schema": { "format": "uuid" } }
        ],
        "get": {
          "responses": {
            "200": {
              "description": "The pet.",
              "content": {
                "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } }
              }
            },
            "404": { "description": "There is no such pet." }
          },
          "x-plumb": { "source": "Read a pet" }
        },
        "put": {
          "requestBody": {
            "required": true,
            "content": {
              "application/json": { "schema": { "$ref": "#/components/schemas/NewPet" } }
            }
          },
          "responses": {
            "200": {
              "description": "The pet.",
              "content": {
                "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } }
              }
            },
            "400": { "description": "The body is invalid." },
            "404": { "description": "There is no such pet." }
          },
          "x-plumb": { "source": "Update a pet" }
        },
        "delete": {
          "responses": {
            "204": { "description": "The pet is gone." },
            "404": { "description": "There is no such pet." }
          },
          "x-plumb": { "source": "Remove a pet" }
        }
      },
      "/shops": {
        "get": {
          "responses": {
            "200": {
              "description": "All shops.",
              "headers": { "X-Total": { "required": true, "schema": { "type": "integer" } } },
              "content": {
                "application/json": {
                  "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Shop" } }
                }
              }
            }
          }
        },
        "post": {
          "requestBody": {
            "content": {
              "application/json": {
                "schema": { "type": "object", "properties": { "city": { "type": "string" } } }
              }
            }
          },
          "responses": {
            "201": {
              "description": "The shop.",
              "content": {
                "application/json": { "schema": { "$ref": "#/components/schemas/Shop" } }
              }
            }
          }
        }
      },
      "/shops/{id}": {
        "parameters": [{ "name": "id", "in": "path", "required": true, "schema": {} }],
        "get": {
          "responses": {
            "200": {
              "description": "The shop.",
              "content": {
                "application/json": { "schema": { "$ref": "#/components/schemas/Shop" } }
              }
            }
          }
        },
        "delete": { "responses": { "204": { "description": "The shop is gone." } } }
      },
      "/passports": {
        "get": {
          "responses": {
            "200": {
              "description": "All passports.",
              "content": {
                "application/json": {
                  "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Passport" } }
                }
              }
            }
          }
        }
      },
      "/passports/{id}": {
        "parameters": [{ "name": "id", "in": "path", "required": true, "schema": {} }],
        "get": {
          "responses": {
            "200": {
              "description": "The passport.",
              "content": {
                "application/json": { "schema": { "$ref": "#/components/schemas/Passport" } }
              }
            }
          }
        }
      }
    },
    "components": {
      "securitySchemes": { "bearer": { "type": "http", "scheme": "bearer" } },
      "schemas": {
        "NewPet": {
          "type": "object",
          "required": ["name"],
          "properties": {
            "name": { "type": "string", "minLength": 1 },
            "age": {
              "type": "integer", "minimum": 0, "maximum": 30, "default": 1,
              "x-plumb": { "source": "Create a pet › age" }
            },
            "kind": { "enum": ["cat", "dog"] },
            "chip": { "type": "string", "x-plumb": { "immutable": true } },
            "tags": { "type": "array", "items": { "type": "string" } },
            "shopId": { "type": "string", "format": "uuid", "x-plumb": { "references": "shops" } },
            "passport": {
              "type": "object",
              "properties": { "country": { "type": "string" } },
              "x-plumb": { "owned": "passports" }
            }
          }
        },
        "Pet": {
          "type": "object",
          "required": ["id", "name"],
          "properties": {
            "id": { "type": "string", "format": "uuid", "readOnly": true },
            "name": { "type": "string" },
            "age": {
              "type": "integer", "minimum": 0, "maximum": 30, "default": 1,
              "x-plumb": { "source": "Pet › age" }
            },
            "kind": { "enum": ["cat", "dog", null] },
            "chip": { "type": ["string", "null"], "x-plumb": { "immutable": true } },
            "tags": { "type": ["array", "null"], "items": { "type": "string" } },
            "updated": {
              "type": "string", "format": "date-time", "readOnly": true,
              "x-plumb": { "source": "Pet › updated", "touchedBy": ["create", "update"] }
            },
            "shopId": {
              "type": ["string", "null"], "format": "uuid", "x-plumb": { "references": "shops" }
            },
            "shop": { "$ref": "#/components/schemas/Shop", "x-plumb": { "expands": "shopId" } },
            "passportId": {
              "type": ["string", "null"], "readOnly": true, "x-plumb": { "references": "passports" }
            },
            "passport": {
              "$ref": "#/components/schemas/Passport", "x-plumb": { "expands": "passportId" }
            }
          }
        },
        "Passport": {
          "type": "object",
          "required": ["id"],
          "properties": {
            "id": { "type": "string", "readOnly": true },
            "country": { "type": ["string", "null"] }
          }
        },
        "Shop": {
          "type": "object",
          "required": ["id"],
          "properties": { "id": { "type": "string" }, "city": { "type": "string" } }
        }
      }
    },
    "x-plumb": { "source": "Pet shop" }
  }
  """
