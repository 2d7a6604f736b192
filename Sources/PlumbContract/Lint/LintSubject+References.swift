import PlumbJSON

extension LintSubject {
  /// The components that anything in the document refers to, discriminators and x-plumb included.
  var referredPlaces: Set<JSONPointer> {
    var places: Set<JSONPointer> = []
    for document in documents {
      var pending = [document.value]
      while let value = pending.popLast() {
        switch value {
        case .string(let text):
          if let place = component(text, in: document.document) { places.insert(place) }
        case .array(let elements): pending += elements
        case .object(let object): pending += object.members.map(\.value)
        case .null, .bool, .number: break
        }
      }
    }
    for site in survey.sites(.schema) {
      for (_, node) in site.node.member("discriminator")?.member("mapping")?.members ?? [] {
        if let name = node.value.string {
          places.insert(JSONPointer(["components", "schemas", name]))
        }
      }
    }
    return places
  }

  /// The component that a text leads to; one that looks like a reference counts as one: better to overlook a component
  /// than to blame one in use.
  private func component(_ text: String, in document: String) -> JSONPointer? {
    guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "#")),
      text[mark...].hasPrefix("#/components/"), isRoot(text[..<mark], from: document),
      let decoded = PercentCoding.decoded(text[mark...].dropFirst()),
      let pointer = JSONPointer(parsing: decoded)
    else { return nil }
    return JSONPointer(Array(pointer.tokens.prefix(3)))
  }
}
