import PlumbContract
import PlumbJSON

/// The petstore with each single resource inside another object, in one of the ways that there are.
enum WrappedPetstore {
  /// One way to wrap: what stands around the resource in answers, and whether requests are wrapped like them.
  private struct Form {
    let path: String
    let names: [String]
    var wrapsRequests = true
    /// What else stands in an answer.
    var beside: JSON = [:]
    /// What `x-plumb` says of it, where nobody could guess.
    var word: JSON?
  }

  private static let forms = [
    Form(path: "/customers", names: ["data"], beside: ["requestId": ["type": "string"]]),
    Form(path: "/pets", names: ["pet"]),
    Form(
      path: "/customers/{customerId}/orders", names: ["answer", "thing"], wrapsRequests: false,
      word: "/answer/thing"),
  ]

  static let document = forms.reduce(SpecFile.document("petstore.json")) { document, form in
    wrapping(form, in: document)
  }

  static func contract() throws -> Contract { try Contract(reading: document) }

  private static func wrapping(_ form: Form, in document: JSON) -> JSON {
    var document = document
    for (path, item) in document["paths"]?.object?.members.map({ ($0.name, $0.value) }) ?? [] {
      let isItem =
        path.hasPrefix(form.path + "/{") && !path.dropFirst(form.path.count + 1).contains("/")
      for method in ["get", "post", "put", "patch"] {
        guard item[method] != nil, isItem || path == form.path && method == "post" else { continue }
        let operation = ["paths", path, method]
        for status in ["200", "201"] {
          document.wrap(form.names, operation + ["responses", status], beside: form.beside)
        }
        if form.wrapsRequests { document.wrap(form.names, operation + ["requestBody"]) }
        if let word = form.word { document.put(word, operation + ["x-plumb", "item"]) }
      }
    }
    return document
  }
}

extension JSON {
  fileprivate mutating func put(_ value: JSON, _ path: [String]) {
    self = setting(value, at: JSONPointer(path)) ?? self
  }

  /// Wraps the schema of what stands at a place, and its examples.
  fileprivate mutating func wrap(_ names: [String], _ place: [String], beside: JSON = [:]) {
    let place = place + ["content", "application/json"]
    let media = self[JSONPointer(place)]
    if let schema = media?["schema"] {
      let wrapped = names.reversed().reduce(schema) { inner, name in
        var properties = beside.object ?? JSONObject()
        properties[name] = inner
        return [
          "type": "object", "required": [.string(name)], "properties": .object(properties),
        ]
      }
      put(wrapped, place + ["schema"])
    }
    if let example = media?["example"] {
      put(example.inside(names), place + ["example"])
    }
    for entry in media?["examples"]?.object?.members ?? [] {
      guard let value = entry.value["value"] else { continue }
      put(value.inside(names), place + ["examples", entry.name, "value"])
    }
  }

  private func inside(_ names: [String]) -> JSON {
    names.reversed().reduce(self) { inner, name in
      .object(JSONObject([.init(name: name, value: inner)]))
    }
  }
}
