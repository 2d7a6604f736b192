import PlumbContract
import PlumbHTTP
package import PlumbJSON
import PlumbJournal
import PlumbSchema

/// One resource as a response shows it.
package struct Representation: Sendable {
  /// Where it stands: `response/body`, or `response/body/3` in a list.
  package let place: String
  /// The contract's name of the resource.
  package let resource: String
  package let object: JSONObject
  /// Whether every member of the resource is documented to be shown here: a list may show less of each.
  package let isWhole: Bool
}

/// The elements of a list in a response.
struct Listing {
  /// The place of the array, such as `response/body`.
  let place: String
  /// Whether everything there is must be among them, because nothing speaks of pages or filters.
  let isWhole: Bool
}

/// What a successful response of a resource's operation shows.
struct Showing {
  private(set) var representations: [Representation] = []
  private(set) var listing: Listing?

  init(
    _ body: ResponseBody, of exchange: Exchange, _ step: Step, _ operation: Operation?,
    _ contract: Contract
  ) {
    guard let operation, let role = operation.role, let response = exchange.response,
      (200..<300).contains(response.status), let value = body.json
    else { return }
    let schema = operation.response(for: response.status)?.content.first(where: \.isJSON)?.schema
    let resource = contract.resource(role.resource)
    guard role.action == .list else {
      let isWhole = contract.isSame(schema, resource?.representation)
      representations =
        value.object.map {
          [
            Representation(
              place: "response/body", resource: role.resource, object: $0, isWhole: isWhole)
          ]
        } ?? []
      return
    }
    guard let (place, elements) = Self.list(in: value) else { return }
    let isBare = value.array != nil
    let element =
      isBare ? schema.flatMap { contract.schemas[contract.schemas.target(of: $0)].items } : nil
    let isWhole = contract.isSame(element, resource?.representation)
    representations = elements.enumerated().compactMap { index, element in
      element.object.map {
        Representation(
          place: "\(place)/\(index)", resource: role.resource, object: $0, isWhole: isWhole)
      }
    }
    listing = Listing(
      place: place,
      isWhole: isBare && response.status == 200 && response.fields["Link"] == nil
        && operation.parameters(in: .query).allSatisfy { !$0.expands.isEmpty }
        && step.label?.family != .unknownQuery && step.intent == .accepted)
  }

  /// The elements of a list: the array itself, or the only array of a wrapping object.
  private static func list(in value: JSON) -> (place: String, elements: [JSON])? {
    if let elements = value.array { return ("response/body", elements) }
    let arrays = (value.object?.members ?? []).filter { $0.value.array != nil }
    guard arrays.count == 1, let only = arrays.first, let elements = only.value.array else {
      return nil
    }
    return ("response/body/" + only.name, elements)
  }
}

extension Contract {
  /// Whether two schemas are one, references followed.
  fileprivate func isSame(_ a: SchemaID?, _ b: SchemaID?) -> Bool {
    guard let a, let b else { return false }
    return schemas.target(of: a) == schemas.target(of: b)
  }
}
