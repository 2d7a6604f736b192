import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbSchema

/// The elements of a list in a response.
struct Listing {
  /// The place of the array, such as `response/body`.
  let place: String
  /// Whether nothing but pages can keep anything from being among them, because nothing speaks of filters.
  let isUnfiltered: Bool
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
    let media = operation.response(for: response.status)?.content.first(where: \.isJSON)
    let schema = media?.schema
    let resource = contract.resource(role.resource)
    let scope = operation.scope(in: exchange.request.target)
    guard role.action == .list else {
      let isWhole = contract.isSame(schema, resource?.representation)
      let place = media?.itemPlace ?? .root
      representations =
        value[place]?.object.map {
          [
            Representation(
              place: "response/body" + place.description, resource: role.resource, scope: scope,
              object: $0, isWhole: isWhole)
          ]
        } ?? []
      return
    }
    guard let (pointer, elements) = Self.list(in: value, by: operation.list) else { return }
    let place = "response/body" + pointer.description
    let element = schema.flatMap { contract.element(at: pointer, of: $0) }
    let isWhole = contract.isSame(element, resource?.representation)
    representations = elements.enumerated().compactMap { index, element in
      element.object.map {
        Representation(
          place: "\(place)/\(index)", resource: role.resource, scope: scope, object: $0,
          isWhole: isWhole)
      }
    }
    let isPlain = response.status == 200 && (step.intent == .accepted || step.label == nil)
    listing = Listing(
      place: place,
      isUnfiltered: isPlain && operation.isUnfiltered(exchange.request.target))
  }

  /// The elements of a list: where the contract says, else the array itself or the only one of a wrapping object.
  private static func list(
    in value: JSON, by form: ListForm?
  ) -> (pointer: JSONPointer, elements: [JSON])? {
    if let pointer = form?.items, let elements = value[pointer]?.array {
      return (pointer, elements)
    }
    if let elements = value.array { return (.root, elements) }
    let arrays = (value.object?.members ?? []).filter { $0.value.array != nil }
    guard arrays.count == 1, let only = arrays.first, let elements = only.value.array else {
      return nil
    }
    return (JSONPointer([only.name]), elements)
  }
}

extension Operation {
  /// Whether no parameter of a list keeps items back, by the request and by what the documentation has besides.
  fileprivate func isUnfiltered(_ target: String) -> Bool {
    let query = QueryText(target)
    return parameters(in: .query).allSatisfy { parameter in
      if !parameter.expands.isEmpty { return true }
      if let paging = list?.paging {
        let own = [paging.parameter, paging.size].compactMap(\.self)
        if own.contains(where: { $0.hasSameCodePoints(as: parameter.name) }) { return true }
      } else if list?.isWhole != true {
        return false
      }
      return !parameter.isRequired
        && query.value(of: parameter.name) == nil
    }
  }
}

extension Contract {
  /// Whether two schemas are one, references followed.
  fileprivate func isSame(_ a: SchemaID?, _ b: SchemaID?) -> Bool {
    guard let a, let b else { return false }
    return schemas.target(of: a) == schemas.target(of: b)
  }

  /// The schema of the elements of the array at a place of a value.
  fileprivate func element(at pointer: JSONPointer, of schema: SchemaID) -> SchemaID? {
    var schema = schema
    for token in pointer.tokens {
      guard let property = schemas[schemas.target(of: schema)].property(token) else { return nil }
      schema = property
    }
    return schemas[schemas.target(of: schema)].items
  }
}
