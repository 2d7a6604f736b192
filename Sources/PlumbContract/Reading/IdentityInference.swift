import PlumbJSON
import PlumbSchema

/// Where representations say which resource they are, by the usual names.
extension ContractBuilder {
  /// The words for a link to the resource itself, and for its URL.
  static let linkNames = ["self", "href", "url", "uri", "link"]

  /// The member whose name is that of the hole in the item's path, or its end (`name` of `{petName}`), else `id`, else
  /// one with another usual name, else the link to itself.
  func inferredIDPlace(of resource: Resource) -> JSONPointer {
    let hole = plain(PathTemplate(resource.itemPath).parameters.last ?? "id")
    let known = resource.members.filter { isScalar($0.schema) }
    let named = known.first { plain($0.name) == hole }
    let ending = known.filter { member in
      let name = plain(member.name)
      return name.utf8.count > 1 && hole.hasSuffix(name)
        && singular(of: plain(resource.name)) == hole.dropLast(name.count)
    }.max { $0.name.count < $1.name.count }
    let usual = ["id", "uuid", "guid", "_id"].lazy.compactMap { name in
      known.named(name)
    }.first
    if let member = named ?? ending ?? usual { return JSONPointer([member.name]) }
    return (known.isEmpty ? nil : resource.selfLink) ?? JSONPointer(["id"])
  }

  /// `_links/self/href`, `links/self`, `self`, `href`, and `url` where the server sets it.
  func inferredSelfLink(of resource: Resource) -> JSONPointer? {
    for outer in resource.members where ["links", "self"].contains(plain(outer.name)) {
      if plain(outer.name) == "self" {
        if isLink(outer) { return JSONPointer([outer.name]) }
        if let link = outer.members.first(where: { $0.name == "href" && isLink($0) }) {
          return JSONPointer([outer.name, link.name])
        }
      }
      guard let inner = outer.members.first(where: { $0.name == "self" }) else { continue }
      if isLink(inner) { return JSONPointer([outer.name, inner.name]) }
      if let link = inner.members.first(where: { $0.name == "href" && isLink($0) }) {
        return JSONPointer([outer.name, inner.name, link.name])
      }
    }
    let plain = resource.members.first { member in
      ["href", "url"].contains(member.name) && member.isReadOnly && isLink(member)
    }
    return plain.map { JSONPointer([$0.name]) }
  }

  /// Whether a text stands at a place whose last name is one of these, or whose format is that of a URL.
  func isText(at place: JSONPointer, of resource: Resource, naming names: [String]) -> Bool {
    guard let found = resource.members.member(at: place), isLink(found) else { return false }
    return names.contains(plain(found.name)) || found.format?.hasPrefix("uri") == true
  }

  private func isLink(_ member: Member) -> Bool {
    let node = compiler.graph[compiler.graph.target(of: member.schema)]
    return node.types?.contains(.string) == true
      && [nil, "uri", "uri-reference", "url"].contains(member.format)
  }

  private func isScalar(_ schema: SchemaID) -> Bool {
    let node = compiler.graph[compiler.graph.target(of: schema)]
    guard let types = node.types else { return true }
    return !types.isDisjoint(with: [.string, .integer, .number])
  }

  func plain(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "_" && name.first == "_" }
  }

  /// `pet` of `pets`, `category` of `categories`, `match` of `matches`.
  func singular(of name: String) -> String {
    if name.hasSuffix("ies") { return name.dropLast(3) + "y" }
    let isLong = ["ches", "shes", "sses", "xes", "zes"].contains { name.hasSuffix($0) }
    if isLong { return String(name.dropLast(2)) }
    return name.hasSuffix("s") ? String(name.dropLast()) : name
  }
}
