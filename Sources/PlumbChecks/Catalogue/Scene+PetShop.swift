import PlumbHTTP
import PlumbJSON
import PlumbJournal

/// Steps and responses of the pet shop, in the words in which examples are told.
extension Scene {
  static let pet = Variable(resource: "pets")
  /// The id that the shop gives to the first pet of an example.
  static let petID = "4b1f7d3e-6a0c-4a54-9a51-0c9d3b6f2a11"

  /// `POST /pets` with a valid body.
  static func create(
    _ body: JSON = ["name": "Rex"], as variable: Variable = pet, intent: Intent = .accepted,
    label: Label? = nil, answers response: HTTPResponse, at second: Double = 0
  ) -> Scene {
    Scene(
      Step(
        name: "create \(variable)", part: .act, operation: "POST /pets",
        request: RequestTemplate(
          method: "POST", target: [.text("/pets")],
          fields: ["Content-Type": "application/json"], body: .json(body)),
        intent: intent, label: label, creates: variable),
      response, at: second)
  }

  /// `GET /pets/{id}` for a pet that an earlier scene has created.
  static func read(
    _ variable: Variable = pet, query: String = "", intent: Intent = .accepted,
    label: Label? = nil, answers response: HTTPResponse, at second: Double = 0
  ) -> Scene {
    item("GET", variable, query, .none, intent, label, response, second)
  }

  static func update(
    _ body: JSON, of variable: Variable = pet, intent: Intent = .accepted, label: Label? = nil,
    answers response: HTTPResponse, at second: Double = 0
  ) -> Scene {
    item("PUT", variable, "", .json(body), intent, label, response, second)
  }

  static func delete(
    _ variable: Variable = pet, intent: Intent = .accepted, label: Label? = nil,
    answers response: HTTPResponse
  ) -> Scene {
    item("DELETE", variable, "", .none, intent, label, response, 0)
  }

  /// `GET /pets`.
  static func list(query: String = "", answers response: HTTPResponse) -> Scene {
    Scene(
      Step(
        name: "list", part: .act, operation: "GET /pets",
        request: RequestTemplate(method: "GET", target: [.text("/pets" + query)]),
        intent: .accepted),
      response)
  }

  /// `GET` of the path that came as `Location` with the creation.
  static func visitLocation(
    of variable: Variable = pet, answers response: HTTPResponse
  ) -> Scene {
    Scene(
      Step(
        name: "visit location", part: .observe, operation: "GET /pets/{id}",
        request: RequestTemplate(method: "GET", target: [.slot(Slot(variable, .location))]),
        intent: .accepted, subject: variable),
      response)
  }

  static let shop = Variable(resource: "shops")
  /// The id that the chain gives to the first shop of an example.
  static let shopID = "9d2a6c58-1f0e-4b7c-8a43-5e6f7a8b9c0d"

  /// `POST /shops`.
  static func createShop(
    _ body: JSON = ["city": "Delft"], answers response: HTTPResponse
  ) -> Scene {
    Scene(
      Step(
        name: "create shop", part: .act, operation: "POST /shops",
        request: RequestTemplate(
          method: "POST", target: [.text("/shops")],
          fields: ["Content-Type": "application/json"], body: .json(body)),
        intent: .accepted, creates: shop),
      response)
  }

  /// `DELETE /shops/{id}` of the shop that an earlier scene has created.
  static func deleteShop(answers response: HTTPResponse) -> Scene {
    Scene(
      Step(
        name: "delete shop", part: .act, operation: "DELETE /shops/{id}",
        request: RequestTemplate(
          method: "DELETE", target: [.text("/shops/"), .slot(Slot(shop))]),
        intent: .accepted, subject: shop),
      response)
  }

  private static func item(
    _ method: String, _ variable: Variable, _ query: String, _ body: RequestTemplate.Body,
    _ intent: Intent, _ label: Label?, _ response: HTTPResponse, _ second: Double
  ) -> Scene {
    Scene(
      Step(
        name: "\(method) \(variable)", part: .act, operation: "\(method) /pets/{id}",
        request: RequestTemplate(
          method: method, target: [.text("/pets/"), .slot(Slot(variable)), .text(query)],
          fields: body == .none ? [:] : ["Content-Type": "application/json"], body: body),
        intent: intent, label: label, subject: variable),
      response, at: second)
  }
}

extension HTTPResponse {
  /// A response with a JSON body and nothing else of note.
  static func json(_ status: Int, _ body: JSON, fields: HTTPFields = [:]) -> HTTPResponse {
    var fields = fields
    if fields["Content-Type"] == nil { fields.append("Content-Type", "application/json") }
    return HTTPResponse(status: status, fields: fields, body: body.bytes())
  }

  /// A pet as the shop shows it, with the members given and the id of the first pet.
  static func pet(
    _ status: Int = 200, _ members: JSON = ["name": "Rex"], location: String? = nil
  ) -> HTTPResponse {
    var object = members.object ?? JSONObject()
    if object["id"] == nil { object["id"] = .string(Scene.petID) }
    return .json(status, .object(object), fields: location.map { ["Location": $0] } ?? [:])
  }

  /// A body that is announced as JSON, whatever it is.
  static func rawJSON(_ text: String, status: Int = 200) -> HTTPResponse {
    HTTPResponse(
      status: status, fields: ["Content-Type": "application/json"], body: Array(text.utf8))
  }

  static func empty(_ status: Int, fields: HTTPFields = [:]) -> HTTPResponse {
    HTTPResponse(status: status, fields: fields)
  }
}

extension Label {
  /// A label for examples: what was varied, where, and how.
  static func example(
    _ family: Family, _ constraint: String, _ place: String, _ kind: String, value: JSON? = nil,
    promise: String = "", source: String = "Pet shop", level: Level = .must
  ) -> Label {
    Label(
      family: family, constraint: constraint, place: place, kind: kind, value: value,
      promise: promise, source: source, level: level)
  }

  /// The id of a pet that an earlier scene has deleted.
  static let deleted = example(.existence, "id", "path/id", "deleted", level: .should)
}
