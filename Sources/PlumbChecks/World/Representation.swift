import PlumbContract
import PlumbHTTP
package import PlumbJSON

/// One resource as a response shows it.
package struct Representation: Sendable {
  /// Where it stands: `response/body`, or `response/body/3` in a list.
  package let place: String
  /// The contract's name of the resource.
  package let resource: String
  package let object: JSONObject
}

extension Representation {
  /// Every representation that a successful response of a resource's operation shows.
  static func all(
    in body: ResponseBody, status: Int?, of operation: Operation?, contract: Contract
  ) -> [Representation] {
    guard let role = operation?.role, let status, (200..<300).contains(status),
      let value = body.json
    else { return [] }
    guard role.action == .list else {
      return value.object.map {
        [Representation(place: "response/body", resource: role.resource, object: $0)]
      } ?? []
    }
    guard let (place, elements) = list(in: value) else { return [] }
    return elements.enumerated().compactMap { index, element in
      element.object.map {
        Representation(place: "\(place)/\(index)", resource: role.resource, object: $0)
      }
    }
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
