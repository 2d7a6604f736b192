import PlumbContract
import PlumbJSON
import PlumbSchema

/// How a list operation hands out its items page by page, worked out once.
struct PlannedPages: Sendable {
  /// What a request says about where its page begins.
  enum Position: Sendable {
    case page(parameter: String, first: Int)
    case offset(parameter: String)
    /// A text that this server makes, and nobody else reads.
    case token(parameter: String)
    /// The id of the item before the page.
    case lastItem(parameter: String)
  }

  /// A number about the page that the documentation gives a place in the answer.
  enum Figure: Sendable {
    case page(first: Int), offset, size, count, pages
  }

  let paging: Paging
  let position: Position
  let idMember: String
  /// How many items a page has where the request does not say.
  let usualSize: Int
  /// How many a page has at most.
  let largest: Int
  let figures: [(pointer: JSONPointer, figure: Figure)]
  /// Whether null stands where no next page is; nothing stands there otherwise.
  let showsNull: Bool
  let linkForm: LinkForm

  private static let usual = 20

  init?(_ operation: Operation, of resource: Resource, schemas: SchemaGraph) {
    guard let paging = operation.list?.paging else { return nil }
    self.paging = paging
    idMember = resource.idMember
    let parameters = operation.parameters(in: .query)
    position = Position(paging.way, parameters)
    let size = parameters.first { $0.name == paging.size }?.schema.map {
      schemas[schemas.target(of: $0)]
    }
    largest = size?.maximum?.int ?? .max
    usualSize = size?.defaultValue?.int ?? min(Self.usual, largest)
    let media = operation.successJSON
    let places = media?.members.flatMap { outer in
      [(JSONPointer([outer.name]), outer)]
        + outer.members.map { (JSONPointer([outer.name, $0.name]), $0) }
    }
    let position = position
    figures = (places ?? []).compactMap { pointer, member in
      guard schemas[schemas.target(of: member.schema)].isNumeric, pointer != paging.total,
        let figure = Figure(member.name, paging, position)
      else { return nil }
      return (pointer, figure)
    }
    let next = paging.next.flatMap { media?.members.member(at: $0)?.schema }
    linkForm = LinkForm(next, in: schemas)
    showsNull = next.map { schemas.isValid(.null, against: $0) } ?? false
  }
}

extension PlannedPages.Position {
  /// Links lead on by a documented parameter where there is one.
  fileprivate init(_ way: Paging.Way, _ parameters: [Parameter]) {
    switch way {
    case .page(let parameter, let first): self = .page(parameter: parameter, first: first)
    case .offset(let parameter): self = .offset(parameter: parameter)
    case .cursor(let parameter, _): self = .token(parameter: parameter)
    case .lastItem(let parameter): self = .lastItem(parameter: parameter)
    case .link, .header:
      let names = parameters.map(\.name)
      if let page = names.first(where: { $0.plainName == "page" }) {
        self = .page(parameter: page, first: 1)
      } else if let offset = names.first(where: { ["offset", "skip"].contains($0.plainName) }) {
        self = .offset(parameter: offset)
      } else {
        let token = names.first { ["cursor", "after", "pagetoken"].contains($0.plainName) }
        self = .token(parameter: token ?? "position")
      }
    }
  }

  var parameter: String {
    switch self {
    case .page(let name, _), .offset(let name), .token(let name), .lastItem(let name): name
    }
  }
}

extension PlannedPages.Figure {
  /// What a member of a usual name, or with the name of a parameter, tells.
  fileprivate init?(_ name: String, _ paging: Paging, _ position: PlannedPages.Position) {
    let name = name.plainName
    if name == paging.size.map(\.plainName)
      || ["pagesize", "perpage", "limit", "size"].contains(name)
    {
      self = .size
    } else if ["count", "numberofelements"].contains(name) {
      self = .count
    } else if ["totalpages", "pagecount", "pages", "lastpage"].contains(name) {
      self = .pages
    } else if case .page(let parameter, let first) = position,
      [parameter.plainName, "page", "currentpage", "pagenumber", "number"].contains(name)
    {
      self = .page(first: first)
    } else if case .offset(let parameter) = position, name == parameter.plainName {
      self = .offset
    } else {
      return nil
    }
  }
}
