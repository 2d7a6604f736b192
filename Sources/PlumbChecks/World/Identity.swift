package import PlumbContract
import PlumbHTTP
package import PlumbJSON
import PlumbSchema

/// By what a resource is known: its id, and the ids of what it lives below.
extension Resource {
  /// The id that a representation shows, as text.
  package func idText(in object: JSONObject) -> String? { id(in: object)?.idText }
}

extension PathTemplate {
  /// What stands in the holes, in a target that may have a base path before this one; empty where it has another form.
  func arguments(in target: String) -> [String] {
    let path = target.prefix { $0 != "?" && $0 != "#" }
    let segments = path.split(separator: "/", omittingEmptySubsequences: true)
    let wanted = description.split(separator: "/", omittingEmptySubsequences: true)
    guard segments.count >= wanted.count else { return [] }
    return zip(segments.suffix(wanted.count), wanted).compactMap { segment, wanted in
      wanted.hasPrefix("{")
        ? (try? PercentEncoding.decode(segment)) ?? String(segment) : nil
    }
  }
}

extension Operation {
  /// The ids of what a resource of this operation lives below, outermost first, by the target of a request.
  func scope(in target: String) -> [String] {
    let arguments = path.arguments(in: target)
    let isItem = role.map { [.read, .update, .patch, .delete].contains($0.action) } ?? false
    return isItem ? arguments.dropLast() : arguments
  }
}

extension Contract {
  /// An id that only a path has told, as a body would have it: a number where the documentation says so.
  func written(_ id: String, of resource: Resource) -> JSON? {
    guard let member = resource.member(resource.idMember), !resource.isKnownByLink,
      let types = schemas[schemas.target(of: member.schema)].types, !types.contains(.string),
      let number = Int(id)
    else { return nil }
    return JSON(number)
  }
}

extension Agreement {
  /// Whether two scopes name the same items.
  static func sameScope(_ a: [String], _ b: [String]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { sameID($0, $1) }
  }
}
