/// The operations of the pet shop.
let petShopPaths = """
  {
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
          },
          "404": { "description": "Who owns the shop is not known." }
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
    "/shops/{id}/stock": {
      "parameters": [
        { "name": "id", "in": "path", "required": true, "schema": {}, "example": "delft" }
      ],
      "get": {
        "responses": { "200": { "description": "How many pets of which kind there are." } },
        "x-plumb": { "source": "Look into the stock" }
      }
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
  }
  """
