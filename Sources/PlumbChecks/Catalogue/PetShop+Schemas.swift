/// The schemas of the pet shop.
let petShopComponents = """
  {
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
          "born": { "type": "string", "format": "date-time" },
          "collar": { "type": "string", "x-plumb": { "availableWhen": { "kind": "dog" } } },
          "pin": { "type": "string", "format": "password" },
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
          "born": { "type": ["string", "null"], "format": "date-time" },
          "collar": {
            "type": ["string", "null"], "x-plumb": { "availableWhen": { "kind": "dog" } }
          },
          "pin": { "type": ["string", "null"], "format": "password" },
          "mood": { "enum": ["glad", "sad", null], "readOnly": true },
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
  }
  """
