@testable import plumb

/// A document with something wrong, and all that lint says of it.
struct BrokenDocument: Sendable {
  let name: String
  let exitCode: ExitCode
  let document: String
  let screen: String
}

extension BrokenDocument {
  static let all = [
    BrokenDocument(
      name: "a misspelt member", exitCode: .deviates,
      document: #"""
        {
          "openapi": "3.1.0", "info": {"title": "Shop", "version": "1"}, "security": [],
          "paths": {"/pets": {"get": {
            "responces": {"200": {"description": "The pets."}}
          }}}
        }
        """#,
      screen: #"""
        errors: what cannot be used as it stands

          members-are-known: Every member is one that OpenAPI knows, or its name begins with x-.
            shop.json:4:18  /paths/~1pets/get/responces
              OpenAPI has no 'responces' in the operation; did you mean 'responses'?
            mend: Correct the name, or begin it with x- if it is an extension.

        warnings: what contradicts itself

          success-is-documented: Every operation documents what its success looks like.
            shop.json:3:30  /paths/~1pets/get
              GET /pets documents no status of success
            mend: Add a response with a status from 200 to 399, 2XX, or default.

        silences: what an integrator has to find out alone

          errors-are-documented: Every operation documents the errors it answers with.
            shop.json:3:30  /paths/~1pets/get
              GET /pets documents no error
            mend: Add the statuses from 400 on (or 4XX, default) with their bodies.

        1 error · 1 warning · 1 silence · 0 parts not used

        """#),
    BrokenDocument(
      name: "no version", exitCode: .usage,
      document: #"""
        {
          "info": {"title": "Shop", "version": "1"}, "paths": {}
        }
        """#,
      screen: #"""
        errors: what cannot be used as it stands

          parts-are-usable: Every part of the document can be read and every reference leads somewhere.
            shop.json:1:1  the document
              the document has no 'openapi'; add 'openapi'
            mend: Correct the place; plumb goes on with the other parts where it can.

        1 error · 0 warnings · 0 silences · 0 parts not used · the document cannot be used

        """#),
    BrokenDocument(
      name: "an old version", exitCode: .usage,
      document: #"""
        {
          "swagger": "2.0", "openapi": "2.0",
          "info": {"title": "Shop", "version": "1"}, "paths": {}
        }
        """#,
      screen: #"""
        errors: what cannot be used as it stands

          parts-are-usable: Every part of the document can be read and every reference leads somewhere.
            shop.json:2:32  /openapi
              the version '2.0' is none that plumb reads; write "openapi": "3.1.0" (or 3.0.x)
            mend: Correct the place; plumb goes on with the other parts where it can.

          members-are-known: Every member is one that OpenAPI knows, or its name begins with x-.
            shop.json:2:14  /swagger
              OpenAPI has no 'swagger' in the document
            mend: Correct the name, or begin it with x- if it is an extension.

        2 errors · 0 warnings · 0 silences · 0 parts not used · the document cannot be used

        """#),
    BrokenDocument(
      name: "a reference to nothing", exitCode: .deviates,
      document: #"""
        {
          "openapi": "3.1.0", "info": {"title": "Shop", "version": "1"}, "security": [],
          "paths": {"/pets": {"get": {"responses": {
            "200": {"description": "The pets.", "content": {"application/json": {
              "schema": {"$ref": "#/components/schemas/Pets"}}}},
            "default": {"description": "Refused."}
          }}}},
          "components": {"schemas": {"Pet": {"type": "string"}}}
        }
        """#,
      screen: #"""
        errors: what cannot be used as it stands

          parts-are-usable: Every part of the document can be read and every reference leads somewhere.
            shop.json:5:17  /paths/~1pets/get/responses/200/content/application~1json/schema
              the reference '#/components/schemas/Pets' leads nowhere; did you mean
              '#/components/schemas/Pet'?
            mend: Correct the place; plumb goes on with the other parts where it can.

        what plumb does not use

          components-are-used: Every component is referred to.
            shop.json:8:37  /components/schemas/Pet
              nothing refers to 'Pet'
            mend: Refer to it, or remove it.

        1 error · 0 warnings · 0 silences · 1 part not used

        """#),
    BrokenDocument(
      name: "an undeclared path parameter", exitCode: .deviates,
      document: #"""
        {
          "openapi": "3.1.0", "info": {"title": "Shop", "version": "1"}, "security": [],
          "paths": {"/pets/{id}": {
            "get": {"responses": {"204": {"description": "Done."}, "4XX": {"description": "Refused."}}}
          }}
        }
        """#,
      screen: #"""
        errors: what cannot be used as it stands

          parts-are-usable: Every part of the document can be read and every reference leads somewhere.
            shop.json:4:12  /paths/~1pets~1{id}/get
              the path names '{id}', but no parameter of that name is declared; declare it: {"name": "id",
              "in": "path", "required": true, …}
            mend: Correct the place; plumb goes on with the other parts where it can.

        1 error · 0 warnings · 0 silences · 0 parts not used

        """#),
    BrokenDocument(
      name: "a value of the wrong type", exitCode: .deviates,
      document: #"""
        {
          "openapi": "3.1.0", "info": {"title": "Shop", "version": 1}, "security": [],
          "components": {"schemas": {"Price": {"type": "number", "minimum": "0"}}}
        }
        """#,
      screen: #"""
        errors: what cannot be used as it stands

          parts-are-usable: Every part of the document can be read and every reference leads somewhere.
            shop.json:3:69  /components/schemas/Price/minimum
              "minimum" has to be a number, this is "0"; give "minimum" a number, or leave it out
            mend: Correct the place; plumb goes on with the other parts where it can.

          members-have-their-type: Every member has a value of the type that OpenAPI gives it.
            shop.json:2:60  /info/version
              expected a string, found the number 1
            mend: Write a value of the type that is expected, or leave the member out.

        what plumb does not use

          components-are-used: Every component is referred to.
            shop.json:3:39  /components/schemas/Price
              nothing refers to 'Price'
            mend: Refer to it, or remove it.

        2 errors · 0 warnings · 0 silences · 1 part not used

        """#),
    BrokenDocument(
      name: "an example that breaks its schema", exitCode: .deviates,
      document: #"""
        {
          "openapi": "3.1.0", "info": {"title": "Shop", "version": "1"}, "security": [],
          "paths": {"/pets": {"post": {
            "requestBody": {"content": {"application/json": {
              "schema": {"type": "object", "properties": {
                "legs": {"type": "integer", "minimum": 0, "maximum": 8, "default": 9}}},
              "example": {"legs": "four"}
            }}},
            "responses": {"204": {"description": "Done."}, "4XX": {"description": "Refused."}}
          }}}
        }
        """#,
      screen: #"""
        warnings: what contradicts itself

          example-fits-schema: Every example is valid by the schema that it illustrates.
            shop.json:7:18  /paths/~1pets/post/requestBody/content/application~1json/example
              the example breaks its schema: /legs: expected an integer from 0 to 8, actual "four"
            mend: Correct the example, or the schema.

          default-fits-schema: Every default is a value that its schema allows.
            shop.json:6:76  /paths/~1pets/post/requestBody/content/application~1json/schema/properties/legs/default
              the default breaks its schema: the value: expected an integer from 0 to 8, actual 9
            mend: Take a default among the allowed values, or allow the default.

        0 errors · 2 warnings · 0 silences · 0 parts not used

        """#),
    BrokenDocument(
      name: "paths that cannot be told apart", exitCode: .deviates,
      document: #"""
        {
          "openapi": "3.1.0", "info": {"title": "Shop", "version": "1"}, "security": [],
          "paths": {
            "/pets/{id}": {"parameters": [{"name": "id", "in": "path", "required": true, "schema": {}}]},
            "/pets/{name}": {"parameters": [{"name": "name", "in": "path", "required": true, "schema": {}}]}
          }
        }
        """#,
      screen: #"""
        warnings: what contradicts itself

          paths-can-be-told-apart: No request fits two paths without it being clear which one is meant.
            shop.json:5:21  /paths/~1pets~1{name}
              a request may fit this path and '/pets/{id}' alike
            mend: Give one of them a fixed segment of its own.

        0 errors · 1 warning · 0 silences · 0 parts not used

        """#),
    BrokenDocument(
      name: "a misspelt word of plumb", exitCode: .usage,
      document: #"""
        {
          "openapi": "3.1.0", "info": {"title": "Shop", "version": "1"}, "security": [],
          "x-plumb": {"resources": {"pet": {"collection": "/pet", "item": "/pets/{id}"}}, "clokSkew": 5},
          "paths": {
            "/pets": {},
            "/pets/{id}": {"parameters": [{"name": "id", "in": "path", "required": true, "schema": {}}]}
          }
        }
        """#,
      screen: #"""
        errors: what cannot be used as it stands

          parts-are-usable: Every part of the document can be read and every reference leads somewhere.
            shop.json:3:51  /x-plumb/resources/pet/collection
              there is no path '/pet'; did you mean '/pets'?
            mend: Correct the place; plumb goes on with the other parts where it can.

          plumb-words-are-known: Every word in x-plumb is one that plumb has for its place.
            shop.json:3:95  /x-plumb/clokSkew
              plumb has no word 'clokSkew' here; did you mean 'clockSkew'?
            mend: Specs/README.md lists the words and where they stand.

        2 errors · 0 warnings · 0 silences · 0 parts not used · the document cannot be used

        """#),
    BrokenDocument(
      name: "nothing but silence", exitCode: .success,
      document: #"""
        {
          "openapi": "3.0.3", "info": {"title": "Shop", "version": "1"},
          "paths": {"/pets": {"get": {"responses": {"200": {
            "description": "The pets.",
            "content": {"application/json": {"schema": {"type": "array", "items": {
              "type": "object", "properties": {"name": {}, "owner": {"type": "object"}}}}}}
          }}}}}
        }
        """#,
      screen: #"""
        silences: what an integrator has to find out alone

          errors-are-documented: Every operation documents the errors it answers with.
            shop.json:3:30  /paths/~1pets/get
              GET /pets documents no error
            mend: Add the statuses from 400 on (or 4XX, default) with their bodies.

          security-is-stated: Every operation says which credential it needs, or that it needs none.
            shop.json:3:30  /paths/~1pets/get
              GET /pets does not say whether it needs a credential
            mend: Add security to the document or the operation; "security": [] says that none is needed.

          lists-are-bounded: Every list says how long it can become.
            shop.json:5:48  /paths/~1pets/get/responses/200/content/application~1json/schema
              the list has no maxItems
            mend: Add maxItems.

          properties-have-a-type: Every property says of which type its value is.
            shop.json:6:48  /paths/~1pets/get/responses/200/content/application~1json/schema/items/properties/name
              'name' has no type
            mend: Add a type; several may stand in a list.

          objects-are-defined: Every object says what its members are.
            shop.json:6:61  /paths/~1pets/get/responses/200/content/application~1json/schema/items/properties/owner
              the object says nothing about its members
            mend: List its properties, or say by additionalProperties what any member is.

        0 errors · 0 warnings · 5 silences · 0 parts not used

        """#),
    BrokenDocument(
      name: "schemas without a value", exitCode: .deviates,
      document: #"""
        {
          "openapi": "3.1.0", "info": {"title": "Shop", "version": "1"},
          "components": {"schemas": {
            "Pet": {"type": "object", "required": ["owner"], "properties": {
              "owner": {"$ref": "#/components/schemas/Owner"},
              "age": {"allOf": [{"type": "string"}, {"type": "integer"}]}}},
            "Owner": {"type": "object", "required": ["pet"], "properties": {
              "pet": {"$ref": "#/components/schemas/Pet"},
              "code": {"type": "string", "pattern": "^[a-z]$", "minLength": 2}}}
          }}
        }
        """#,
      screen: #"""
        warnings: what contradicts itself

          schemas-have-values: Every schema has a value that is valid by it.
            shop.json:4:12  /components/schemas/Pet
              every value of this schema has to hold another one without end; make one of the members on the
              way round optional, or allow null or an empty array
            shop.json:6:14  /components/schemas/Pet/properties/age
              no value meets all keywords of this schema; compare its bounds, types and enumerations with
              those of the schemas it combines
            shop.json:7:14  /components/schemas/Owner
              every value of this schema has to hold another one without end; make one of the members on the
              way round optional, or allow null or an empty array
            shop.json:9:15  /components/schemas/Owner/properties/code
              no value was found in 64 attempts; "not", "oneOf", "if" or a pattern beside lengths leave
              little room: give an example, or say it more simply
            mend: Take back one of the keywords that contradict each other.

        0 errors · 4 warnings · 0 silences · 0 parts not used

        """#),
  ]
}
