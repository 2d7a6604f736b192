import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension HTTPResponse {
  /// A response with a JSON body and nothing else of note.
  static func json(_ status: Int, _ body: JSON, fields: HTTPFields = [:]) -> HTTPResponse {
    var fields = fields
    if fields["Content-Type"] == nil { fields.append("Content-Type", "application/json") }
    return HTTPResponse(status: status, fields: fields, body: body.bytes())
  }

  /// A pet as the shop shows it: the members given, the id of the first pet, the age that is the default.
  static func pet(
    _ status: Int = 200, _ members: JSON = ["name": "Rex"], location: String? = nil,
    fields: HTTPFields = [:]
  ) -> HTTPResponse {
    var object = members.object ?? JSONObject()
    if object["id"] == nil { object["id"] = .string(Scene.petID) }
    if object["age"] == nil { object["age"] = 1 }
    var fields = fields
    if let location { fields["Location"] = location }
    return .json(status, .object(object), fields: fields)
  }

  /// The second pet of an example.
  static func secondPet(_ status: Int = 200, name: JSON = "Rex") -> HTTPResponse {
    .pet(status, ["id": .string(Scene.secondPetID), "name": name])
  }

  /// A pet of the first shop, with what is shown of that.
  static func sold(_ status: Int = 200, shop: JSON? = nil) -> HTTPResponse {
    var object = JSONObject()
    object["name"] = "Rex"
    object["shopId"] = .string(Scene.shopID)
    object["shop"] = shop
    return .pet(status, .object(object))
  }

  /// The first shop of an example.
  static func shop(_ status: Int = 200) -> HTTPResponse {
    .json(status, ["id": .string(Scene.shopID), "city": "Delft"])
  }

  /// A pet that was last changed at a time.
  static func petTouched(_ time: JSON, _ name: JSON = "Rex", status: Int = 200) -> HTTPResponse {
    .pet(status, ["name": name, "updated": time])
  }

  /// A list of pets that differ in their ids.
  static func pets(_ ids: [String], name: JSON = "Rex") -> HTTPResponse {
    .json(200, .array(ids.map { ["id": .string($0), "name": name, "age": 1] }))
  }

  /// A body that is announced as JSON, whatever it is.
  static func rawJSON(_ text: String, status: Int = 200) -> HTTPResponse {
    HTTPResponse(
      status: status, fields: ["Content-Type": "application/json"], body: Array(text.utf8))
  }

  /// A new pet whose age is written in this way.
  static func rawPet(age: String) -> HTTPResponse {
    rawJSON(#"{"id":"\#(Scene.petID)","name":"Rex","age":\#(age)}"#, status: 201)
  }

  static let unauthorized = empty(401, fields: ["WWW-Authenticate": "Bearer"])

  static func empty(_ status: Int, fields: HTTPFields = [:]) -> HTTPResponse {
    HTTPResponse(status: status, fields: fields)
  }
}
