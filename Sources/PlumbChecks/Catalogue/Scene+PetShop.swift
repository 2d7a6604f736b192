import PlumbHTTP
import PlumbJSON
import PlumbJournal

/// Steps and responses of the pet shop, in the words in which examples are told.
extension Scene {
  static let pet = Variable(resource: "pets")
  /// The id that the shop gives to the first pet of an example.
  static let petID = "4b1f7d3e-6a0c-4a54-9a51-0c9d3b6f2a11"

  static let secondPetID = "7c0e9b1a-4d2f-4e8b-a6c5-3b1d5f7e9a20"

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
  static func list(
    query: String = "", intent: Intent = .accepted, label: Label? = nil,
    answers response: HTTPResponse
  ) -> Scene {
    Scene(
      Step(
        name: "list", part: .act, operation: "GET /pets",
        request: RequestTemplate(method: "GET", target: [.text("/pets" + query)]),
        intent: intent, label: label),
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

  /// `GET /shops/{id}` of the shop that a pet was last seen to refer to.
  static func followShop(answers response: HTTPResponse) -> Scene {
    Scene(
      Step(
        name: "follow shopId", part: .observe, operation: "GET /shops/{id}",
        request: RequestTemplate(
          method: "GET", target: [.text("/shops/"), .slot(Slot(pet, .member("shopId")))]),
        intent: .accepted),
      response)
  }

  /// `GET /shops`.
  static func listShops(answers response: HTTPResponse) -> Scene {
    .request("GET", "/shops", operation: "GET /shops", answers: response)
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

  /// Any request at all.
  static func request(
    _ method: String, _ path: String, operation: String? = nil, fields: HTTPFields = [:],
    credential: RequestTemplate.Credential = .configured, intent: Intent = .accepted,
    label: Label? = nil, answers response: HTTPResponse
  ) -> Scene {
    Scene(
      Step(
        name: "\(method) \(path)", part: .act, operation: operation,
        request: RequestTemplate(
          method: method, target: [.text(path)], fields: fields, credential: credential),
        intent: intent, label: label),
      response)
  }

  /// A request for a pet with an id that none has ever had.
  static func unknown(_ method: String, answers response: HTTPResponse) -> Scene {
    .request(
      method, "/pets/\(secondPetID)", operation: "\(method) /pets/{id}", intent: .refused,
      label: .neverExisted, answers: response)
  }

  /// `HEAD /pets/{id}` of a pet that an earlier scene has created and read.
  static func head(_ variable: Variable = pet, answers response: HTTPResponse) -> Scene {
    var scene = item("HEAD", variable, "", .none, .open, nil, response, 0)
    scene.step.operation = nil
    return scene
  }

  /// `GET /pets` to which the server answers what is no message.
  static func list(breaksOff failure: Exchange.Failure) -> Scene {
    var scene = list(answers: .empty(200))
    scene.outcome = .failure(failure)
    return scene
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
