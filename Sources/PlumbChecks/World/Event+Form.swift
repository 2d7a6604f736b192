import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbSchema

extension Event {
  /// The members of a form whose text may be read as another value that is as good, so that none can be insisted on.
  ///
  /// What no schema describes may be read as anything.
  func ambiguousNames(under contract: Contract) -> [String] {
    guard case .form = step.request.body, let given else { return [] }
    let members = operation?.body?.media(of: step.request.fields["Content-Type"])?.members ?? []
    return given.members.filter { entry in
      guard let member = members.named(entry.name) else {
        return true
      }
      return contract.schemas.takesOtherReading(of: entry.value, against: member.schema)
    }.map(\.name)
  }
}

extension SchemaGraph {
  /// Whether a text inside a value may be read as another value that the schema takes as well.
  fileprivate func takesOtherReading(of value: JSON, against schema: SchemaID) -> Bool {
    value.textPlaces(.root).contains { place in
      guard let own = value[place], let readings = own.readingsAsText else { return false }
      return readings.contains { reading in
        guard reading != own, let other = value.setting(reading, at: place) else { return false }
        return isValid(other, against: schema, direction: .request)
      }
    }
  }
}

extension JSON {
  /// The places of all scalars, and of the arrays of nothing but such.
  fileprivate func textPlaces(_ place: JSONPointer) -> [JSONPointer] {
    switch self {
    case .null, .bool, .number, .string: return [place]
    case .array(let items):
      let inner = items.enumerated().flatMap { $1.textPlaces(place.appending($0)) }
      return readingsAsText == nil ? inner : inner + [place]
    case .object(let object):
      return object.members.flatMap { $0.value.textPlaces(place.appending($0.name)) }
    }
  }
}
