import Foundation
import PlumbJSON
import Testing

/// `Specs/voicebot.json` as it lies in the folder, read without the layer that makes a contract of it.
struct VoiceBotSpecification {
  let document: JSON

  /// The folder of the package.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  init() throws {
    let bytes = try Data(contentsOf: Self.root.appending(path: "Specs/voicebot.json"))
    document = try JSON.parse(Array(bytes))
  }

  /// An object of the document, where it stands, and the basis and source that reach it.
  struct Place {
    let pointer: JSONPointer
    let object: JSONObject
    let source: String?
    let basis: String

    var plumb: JSON? { object["x-plumb"] }
  }

  /// Every object outside examples and `x-plumb`, each after the one that holds it.
  var places: [Place] {
    var places: [Place] = []
    collect(document, at: .root, source: nil, basis: "documented", into: &places)
    return places
  }

  private func collect(
    _ value: JSON, at pointer: JSONPointer, source: String?, basis: String,
    into places: inout [Place]
  ) {
    for (index, element) in (value.array ?? []).enumerated() {
      collect(
        element, at: pointer.appending(index), source: source, basis: basis, into: &places)
    }
    guard let object = value.object else { return }
    let source = object["x-plumb"]?["source"]?.string ?? source
    let basis = object["x-plumb"]?["basis"]?.string ?? basis
    places.append(Place(pointer: pointer, object: object, source: source, basis: basis))
    for member in object.members where !["x-plumb", "examples"].contains(member.name) {
      collect(
        member.value, at: pointer.appending(member.name), source: source, basis: basis,
        into: &places)
    }
  }

  /// The value that a `$ref` names, or the value itself where it has none.
  func resolved(_ value: JSON) throws -> JSON {
    guard let reference = value["$ref"]?.string else { return value }
    let pointer = try #require(JSONPointer(parsing: String(reference.dropFirst())))
    return try #require(document[pointer], "\(reference) names nothing")
  }

  func schema(_ name: String) throws -> JSON {
    try #require(document["components"]?["schemas"]?[name], "no schema \(name)")
  }

  func operation(_ id: String) throws -> JSON {
    let all = document["paths"]?.object?.members.flatMap { $0.value.object?.members ?? [] } ?? []
    return try #require(
      all.first { $0.value["operationId"]?.string == id }?.value, "no operation \(id)")
  }

  /// The schema of an operation's JSON body, or nil where it has none.
  func bodySchema(of operation: JSON) throws -> JSON? {
    try operation["requestBody"]?["content"]?["application/json"]?["schema"].map(resolved)
  }

  var readings: [JSON] { document["x-plumb"]?["readings"]?.array ?? [] }

  var resourceNames: [String] { document["x-plumb"]?["resources"]?.object?.names ?? [] }
}

/// What a value of a type of the pages is in JSON Schema: `guid` is `string uuid`, `string[]` is `array of string`.
func documentedType(_ schema: JSON) -> String {
  let types = schema["type"]?.array?.compactMap(\.string) ?? [schema["type"]?.string ?? "none"]
  var text = types.filter { $0 != "null" }.joined(separator: "|")
  if schema["enum"] != nil { text = "enum" }
  if let format = schema["format"]?.string, format != "password" { text += " \(format)" }
  if let items = schema["items"]?["type"]?.string { text += " of \(items)" }
  return text
}

/// The forms in which a type of the pages may stand in the contract.
func acceptableTypes(for type: String) -> [String] {
  switch type {
  case "guid": ["string uuid"]
  case "datetime": ["string date-time"]
  case "bool": ["boolean"]
  case "string[]": ["array of string"]
  case "integer", "enum": [type]
  case "string": ["string", "enum"]
  default: ["object"]
  }
}
