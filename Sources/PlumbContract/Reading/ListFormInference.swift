import PlumbJSON
import PlumbSchema

/// What the names and types of a list operation suggest about the layout of its answers.
struct ListFormInference {
  let schemas: SchemaGraph
  let operation: Operation
  let resource: Resource

  /// A member of the answer, or of an object in it.
  private struct Place {
    var pointer: JSONPointer
    var member: Member
    /// The names on the way to it, in plain letters.
    var words: [String] { pointer.tokens.map(\.plainName) }
  }

  private var media: MediaType? { operation.successJSON }

  private var places: [Place] {
    (media?.members ?? []).flatMap { outer in
      [Place(pointer: JSONPointer([outer.name]), member: outer)]
        + outer.members.flatMap { inner in
          [Place(pointer: JSONPointer([outer.name, inner.name]), member: inner)]
            + inner.members.map {
              Place(pointer: JSONPointer([outer.name, inner.name, $0.name]), member: $0)
            }
        }
    }
  }

  /// Where the array of items stands: the body, or the one array of it that can be meant.
  var items: JSONPointer? {
    guard let schema = media?.schema else { return nil }
    if has(.array, schema) { return .root }
    let arrays = places.filter { has(.array, $0.member.schema) && $0.pointer.tokens.count < 3 }
    for depth in 1...2 {
      let near = arrays.filter { $0.pointer.tokens.count == depth }
      let own = near.filter { place in
        guard let element = schemas[schemas.target(of: place.member.schema)].items,
          let representation = resource.representation
        else { return false }
        return schemas.target(of: element) == schemas.target(of: representation)
      }
      if own.count == 1 { return own[0].pointer }
      if near.count == 1 { return near[0].pointer }
      let usual = near.filter { place in
        place.words.last.map { Self.itemNames.contains($0) || $0 == resource.name.plainName }
          == true
      }
      if usual.count == 1 { return usual[0].pointer }
    }
    return nil
  }

  private static let itemNames = [
    "items", "data", "results", "values", "value", "records", "entries", "content", "elements",
  ]

  /// How pages lead to each other; nil where nothing of the usual kind is there.
  var paging: Paging? {
    guard let way else { return nil }
    return Paging(
      way, size: size, more: more, total: total, positions: positions,
      promise: Promise(
        source: operation.promise.source, basis: .inferred,
        because: "the names of its parameters and members are the usual ones of \(way.name)"))
  }

  private var way: Paging.Way? {
    let isLinked = operation.successes.flatMap(\.headers).contains {
      $0.name.plainName == "link"
    }
    if isLinked { return .header }
    if let parameter = parameter(named: Self.cursorParameters),
      let next = place(named: Self.cursorMembers, of: .string)
        ?? place(named: ["next"], of: .string).flatMap({ isURL($0) ? nil : $0 })
    {
      return .cursor(parameter: parameter.name, next: next.pointer)
    }
    if let next = nextLink { return .link(next: next) }
    if let parameter = parameter(named: ["startingafter"]), more != nil {
      return .lastItem(parameter: parameter.name)
    }
    if let parameter = parameter(named: Self.pageParameters, of: .integer) {
      return .page(parameter: parameter.name, first: firstPage(of: parameter.name))
    }
    return parameter(named: Self.offsetParameters, of: .integer).map {
      .offset(parameter: $0.name)
    }
  }

  private static let cursorParameters = [
    "cursor", "pagecursor", "pagetoken", "nexttoken", "nextpagetoken", "continuationtoken",
    "continue", "marker", "after", "startcursor",
  ]
  private static let cursorMembers = [
    "nextcursor", "nextpagetoken", "nexttoken", "nextmarker", "continuationtoken", "endcursor",
    "continue", "cursor",
  ]
  private static let pageParameters = ["page", "pagenumber", "pageno", "pageindex", "pagenum"]
  private static let offsetParameters = ["offset", "skip", "startindex"]
  private static let sizeParameters = [
    "limit", "pagesize", "perpage", "maxresults", "pagelimit", "maxpagesize", "maxitems", "top",
    "take", "size", "count",
  ]

  /// The URL of the next page among the members of the body.
  private var nextLink: JSONPointer? {
    let named = places.first { place in
      guard let last = place.words.last, has(.string, place.member.schema) else { return false }
      if ["nextlink", "nexturl", "nextpageurl", "odatanextlink"].contains(last) { return true }
      if last == "next" { return place.words.dropLast().last == "links" || isURL(place) }
      return last == "href" && place.words.dropLast().last == "next"
    }
    return named?.pointer
  }

  private func isURL(_ place: Place) -> Bool {
    ["uri", "url", "uri-reference"].contains(place.member.format ?? "")
  }

  /// The number of the first page: the least that the parameter takes, else its default, else 1.
  func firstPage(of parameter: String) -> Int {
    let schema = operation.parameters(in: .query)
      .first { $0.name.hasSameCodePoints(as: parameter) }?.schema
    guard let schema else { return 1 }
    let node = schemas[schemas.target(of: schema)]
    return node.minimum?.int ?? node.defaultValue?.int ?? 1
  }

  /// The parameters that name a place in the list, by their usual names.
  var positions: [String] {
    let usual = Self.cursorParameters + Self.pageParameters + Self.offsetParameters
    return operation.parameters(in: .query).map(\.name).filter { usual.contains($0.plainName) }
  }

  var size: String? { parameter(named: Self.sizeParameters, of: .integer)?.name }

  var more: JSONPointer? {
    place(named: ["hasmore", "hasnext", "hasnextpage", "more", "ismore"], of: .boolean)?.pointer
  }

  var total: JSONPointer? {
    place(
      named: ["total", "totalcount", "totalitems", "totalresults", "totalelements"], of: .integer)?
      .pointer
  }
}

extension ListFormInference {
  private func parameter(named names: [String], of type: TypeSet? = nil) -> Parameter? {
    names.lazy.compactMap { name in
      operation.parameters(in: .query).first { parameter in
        parameter.name.plainName == name && !parameter.isRequired
          && (type == nil || parameter.schema.map { has(type ?? .all, $0) } == true)
      }
    }.first
  }

  private func place(named names: [String], of type: TypeSet) -> Place? {
    names.lazy.compactMap { name in
      places.first { $0.words.last == name && has(type, $0.member.schema) }
    }.first
  }

  private func has(_ type: TypeSet, _ schema: SchemaID) -> Bool {
    let node = schemas[schemas.target(of: schema)]
    return node.types.map { !$0.isDisjoint(with: type) } == true
  }
}

extension Paging.Way {
  fileprivate var name: String {
    switch self {
    case .page: "numbered pages"
    case .offset: "pages by offset"
    case .cursor, .lastItem: "pages by cursor"
    case .link, .header: "pages that link to the next"
    }
  }
}
