import PlumbJSON

extension LintSubject {
  /// The components that anything in the document refers to, discriminators and x-plumb included.
  var referredPlaces: Set<JSONPointer> {
    var places: Set<JSONPointer> = []
    var pending = [root.value]
    while let value = pending.popLast() {
      switch value {
      // A text that looks like a reference counts as one: better to overlook a component than to blame one in use.
      case .string(let text):
        if text.hasPrefix("#/components/"), let decoded = percentDecoded(text.dropFirst()),
          let pointer = JSONPointer(parsing: decoded)
        {
          places.insert(JSONPointer(Array(pointer.tokens.prefix(3))))
        }
      case .array(let elements): pending += elements
      case .object(let object): pending += object.members.map(\.value)
      case .null, .bool, .number: break
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
}
