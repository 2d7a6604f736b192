import PlumbJSON

/// A path that selects places of a document: the part of RFC 9535 that overlays need.
///
///     $.info   $['paths']['/pets'].get   $.paths.*.get   $.tags[0]   $..description   $..[?@.in == 'query']
///
/// Names, indices from the front, wildcards, descendants, and filters that compare one member with a value or ask for
/// its presence. Slices, functions, unions and indices from the end are not read.
struct JSONPath: Sendable {
  enum Selector: Sendable {
    case name(String)
    case index(Int)
    case all
    case filter(Filter)
  }

  struct Segment: Sendable {
    let selector: Selector
    /// Whether it looks at everything below, not only at children.
    let isDescendant: Bool
  }

  /// A condition on a child: what its member at `names` has to be, or that it is there.
  struct Filter: Sendable {
    let names: [String]
    let comparison: (isEqual: Bool, value: JSON)?
  }

  static let subset =
    "paths are such as $.info, $.paths['/pets'].get, $.paths.*.*, $..schema, "
    + "$..parameters[?@.in == 'query']"

  /// More places than any overlay means; a bound against `$..*..*`.
  private static let mostPlaces = 200_000

  let text: String
  private let segments: [Segment]

  init?(parsing text: String) {
    var parser = JSONPathParser(text)
    guard let segments = parser.segments() else { return nil }
    self.text = text
    self.segments = segments
  }

  /// The places that the path selects, in the order of the document, each once.
  func places(in document: JSON) -> [JSONPointer] {
    var places: [(pointer: JSONPointer, value: JSON)] = [(JSONPointer(), document)]
    for segment in segments {
      let starts = segment.isDescendant ? Self.descendants(of: places) : places
      var next: [(pointer: JSONPointer, value: JSON)] = []
      for start in starts.prefix(Self.mostPlaces) {
        next += Self.children(of: start, segment.selector)
      }
      places = Array(next.prefix(Self.mostPlaces))
    }
    var seen: Set<JSONPointer> = []
    return places.map(\.pointer).filter { seen.insert($0).inserted }
  }

  private typealias Place = (pointer: JSONPointer, value: JSON)

  private static func children(of place: Place, _ selector: Selector) -> [Place] {
    switch selector {
    case .name(let name):
      return place.value[name].map { [(place.pointer.appending(name), $0)] } ?? []
    case .index(let index):
      guard let elements = place.value.array, elements.indices.contains(index) else { return [] }
      return [(place.pointer.appending(index), elements[index])]
    case .all: return all(of: place)
    case .filter(let filter): return all(of: place).filter { filter.accepts($0.value) }
    }
  }

  private static func all(of place: Place) -> [Place] {
    switch place.value {
    case .array(let elements):
      elements.enumerated().map { (place.pointer.appending($0), $1) }
    case .object(let object):
      object.members.map { (place.pointer.appending($0.name), $0.value) }
    case .null, .bool, .number, .string: []
    }
  }

  /// The places themselves and everything below them.
  private static func descendants(of places: [Place]) -> [Place] {
    var found: [Place] = []
    var pending = Array(places.reversed())
    while let place = pending.popLast(), found.count < mostPlaces {
      found.append(place)
      pending += all(of: place).reversed()
    }
    return found
  }
}

extension JSONPath.Filter {
  func accepts(_ value: JSON) -> Bool {
    let found = names.reduce(Optional(value)) { value, name in value?[name] }
    guard let comparison else { return found != nil }
    return (found == comparison.value) == comparison.isEqual
  }
}
