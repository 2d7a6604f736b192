import PlumbContract
import PlumbJSON
import Testing

/// Files beside a document are held against the same rules, as far as references lead into them.
struct `Lint of files beside the document` {
  private let document: JSON = [
    "openapi": "3.1.0", "info": ["title": "Shop", "version": "1"], "security": [],
    "paths": ["/pets": ["$ref": "paths.json#/pets"]],
    "components": ["schemas": ["Name": ["type": "string"]]],
  ]

  private let files: [String: JSON] = [
    "paths.json": [
      "pets": [
        "get": [
          "operationId": "pets", "responces": [:],
          "responses": [
            "200": [
              "description": "",
              "content": ["application/json": ["schema": ["$ref": "schemas/pet.json"]]],
            ]
          ],
        ]
      ],
      "unreached": ["get": ["responces": [:]]],
    ],
    "schemas/pet.json": [
      "type": "object", "requierd": ["name"],
      "properties": [
        "name": ["$ref": "../shop.json#/components/schemas/Name"],
        "legs": ["$ref": "#/$defs/Legs"], "owner": ["$ref": "#/$defs/Owner"],
      ],
      "$defs": ["Legs": ["type": "integer", "default": "four", "x-plumb": ["imutable": true]]],
    ],
  ]

  private var findings: [String] {
    let files = files
    let loader = DocumentLoader(beside: "shop.json") { path in
      files[path].map { .document($0) } ?? .unavailable("there is none")
    }
    return LintResult(of: document, loader: loader).sections.flatMap { section in
      section.findings.map { "\(section.rule.id) \($0.place.document)#\($0.place.pointer)" }
    }
  }

  @Test func `each finding has its file`() {
    #expect(
      Set(findings) == [
        "parts-are-usable schemas/pet.json#/properties/owner",
        "members-are-known paths.json#/pets/get/responces",
        "plumb-words-are-known schemas/pet.json#/$defs/Legs/x-plumb/imutable",
        "default-fits-schema schemas/pet.json#/$defs/Legs/default",
        "schema-keywords-are-known schemas/pet.json#/requierd",
        "errors-are-documented paths.json#/pets/get",
      ])
  }

  @Test func `each finding stands once, also where several references lead to its place`() {
    #expect(Set(findings).count == findings.count)
  }

  @Test func `a component that only another file refers to is used`() {
    #expect(!findings.contains { $0.hasPrefix("components-are-used") })
  }
}
