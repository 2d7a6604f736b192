import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbSchema

extension Check {
  static let headersMatch = Check(
    id: "headers-match",
    title: "The documented header fields are there and hold what they should.",
    family: .shape,
    level: .must,
    source: "OpenAPI 3.1.1 §4.8.21",
    why: "Counts, cursors and limits travel in fields; a client that finds none stops half-way.",
    mend: "Set the field in every handler that documents it.",
    examples: [
      .conforming(
        "a number where one is documented",
        .create(answers: .pet(201, fields: ["X-Count": "3"]))),
      .conforming("an optional field is missing", .create(answers: .pet(201))),
      .violating(
        "a word in place of a number",
        .create(answers: .pet(201, fields: ["x-count": "three"])),
        finds: [
          Finding(
            place: "response/header/X-Count", expected: "an integer", actual: "three",
            promise: .petShop("Create a pet"))
        ]),
      .violating(
        "a required field is missing",
        .listShops(answers: .json(200, [])),
        finds: [
          Finding(
            place: "response/header/X-Total", expected: "the field X-Total",
            actual: "no such field", promise: .petShop())
        ]),
    ],
    judge: { observation in
      guard let response = observation.response else { return [] }
      return (observation.documented?.headers ?? []).compactMap { header -> Finding? in
        let place = "response/header/" + header.name
        guard let text = response.fields[header.name] else {
          return header.isRequired
            ? Finding(
              place: place, expected: "the field \(header.name)", actual: "no such field",
              promise: header.promise) : nil
        }
        guard let schema = header.schema,
          !observation.contract.schemas.isMet(byText: text, schema)
        else { return nil }
        return Finding(
          place: place, expected: observation.contract.schemas.phrase(for: schema), actual: text,
          promise: header.promise)
      }
    })
}

extension SchemaGraph {
  /// Whether a text outside a body can be read as a value that meets a schema: as it stands, as a JSON scalar, or as
  /// the parts of a list (OpenAPI 3.1.1 §4.8.12, style `simple`).
  fileprivate func isMet(byText text: String, _ schema: SchemaID) -> Bool {
    if isValid(.string(text), against: schema) { return true }
    if let value = try? JSON.parse(Array(text.utf8)), isValid(value, against: schema) {
      return true
    }
    let types = self[target(of: schema)].types ?? .all
    return types.contains(.array) || types.contains(.object)
  }
}
