import PlumbHTTP
import PlumbJournal

/// The field `Link` of a response (RFC 8288 §3): `</pets?page=2>; rel="next", </pets?page=9>; rel="last"`.
enum LinkField {
  /// The target of the first link with the relation `next`.
  static func next(in exchange: Exchange) -> String? {
    let values = exchange.response?.fields.values(of: "Link") ?? []
    for value in values {
      var rest = value[...]
      while let link = takeLink(&rest) {
        if link.relations.contains("next") { return link.target }
      }
    }
    return nil
  }

  private static func takeLink(
    _ rest: inout Substring
  ) -> (target: String, relations: [String])? {
    guard let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") else {
      return nil
    }
    let target = String(rest[rest.index(after: open)..<close])
    rest = rest[rest.index(after: close)...]
    var relations: [String]?
    while let parameter = takeParameter(&rest) {
      // RFC 8288 §3.3: of several `rel`, only the first counts.
      if parameter.name == "rel", relations == nil {
        relations = parameter.value.lowercased().split(separator: " ").map(String.init)
      }
    }
    return (target, relations ?? [])
  }

  /// One `; name=value`, the value a token or in quotes; nil at the end of the link.
  private static func takeParameter(
    _ rest: inout Substring
  ) -> (name: String, value: String)? {
    rest = rest.drop { $0 == " " || $0 == "\t" }
    guard rest.first == ";" else { return nil }
    rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
    let name = rest.prefix { !"=;, ".contains($0) }
    rest = rest[name.endIndex...].drop { $0 == " " }
    guard rest.first == "=" else { return (name.lowercased(), "") }
    rest = rest.dropFirst().drop { $0 == " " }
    guard rest.first == "\"" else {
      let value = rest.prefix { !";, ".contains($0) }
      rest = rest[value.endIndex...]
      return (name.lowercased(), String(value))
    }
    var value = ""
    rest = rest.dropFirst()
    while let character = rest.popFirst(), character != "\"" {
      value.append(character == "\\" ? rest.popFirst() ?? "\\" : character)
    }
    return (name.lowercased(), value)
  }
}
