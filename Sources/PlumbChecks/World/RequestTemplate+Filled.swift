package import PlumbHTTP
package import PlumbJSON
package import PlumbJournal

/// A request with every slot filled, before the engine adds host, length and credential.
package struct FilledRequest: Sendable {
  package var target: String
  package var fields: HTTPFields
  /// The document of the body, nil where the body is none.
  package var document: JSON?
  package var body: [UInt8]
  /// Whether the target is the server's own, such as the link to a next page, and not one below the base.
  package var isWholeTarget = false

  package init(
    target: String, fields: HTTPFields = HTTPFields(), document: JSON? = nil, body: [UInt8] = []
  ) {
    self.target = target
    self.fields = fields
    self.document = document
    self.body = body
  }
}

extension RequestTemplate {
  /// Fills the slots with what is known.
  ///
  /// - Throws: The first slot whose value is not known.
  package func filled(from world: World) throws(UnknownSlot) -> FilledRequest {
    var text = ""
    for piece in target {
      switch piece {
      case .text(let literal): text += literal
      case .slot(let slot):
        guard let value = world.value(of: slot) else { throw UnknownSlot(slot: slot) }
        // A location is a path already; anything else is one segment of it.
        text +=
          slot.content == .location ? value : PercentEncoding.encode(value, allowed: .pathSegment)
      }
    }
    let fields = try fields.filled(from: world)
    switch body {
    case .none: return FilledRequest(target: text, fields: fields)
    case .bytes(let bytes): return FilledRequest(target: text, fields: fields, body: bytes)
    case .json(let json):
      let document = try json.filled(from: world)
      return FilledRequest(
        target: text, fields: fields, document: document, body: document.bytes())
    case .form(let form, let writing):
      let document = try form.filled(from: world)
      let (body, contentType) = writing.written(document, as: fields["Content-Type"])
      var filled = FilledRequest(target: text, fields: fields, document: document, body: body)
      if let contentType { filled.fields["Content-Type"] = contentType }
      return filled
    }
  }
}

extension HTTPFields {
  /// The fields with each value that is a placeholder replaced by what is known.
  fileprivate func filled(from world: World) throws(UnknownSlot) -> HTTPFields {
    guard lines.contains(where: { $0.value.utf8.starts(with: "${".utf8) }) else { return self }
    var filled = HTTPFields()
    for line in lines {
      let value = try JSON.string(line.value).filled(from: world)
      filled.append(line.name, value.idText ?? line.value)
    }
    return filled
  }
}

/// A slot whose value no answer has given.
package struct UnknownSlot: Error, Hashable, Sendable {
  package let slot: Slot
}

extension JSON {
  /// The value with each placeholder of a slot replaced by what is known.
  fileprivate func filled(from world: World) throws(UnknownSlot) -> JSON {
    switch self {
    case .string(let text):
      guard text.utf8.starts(with: "${".utf8), let slot = world.slot(for: text) else { return self }
      guard let value = world.json(of: slot) else { throw UnknownSlot(slot: slot) }
      return value
    case .array(let elements):
      var filled: [JSON] = []
      for element in elements { filled.append(try element.filled(from: world)) }
      return .array(filled)
    case .object(let object):
      var filled = JSONObject()
      for member in object.members {
        filled.append(member.name, try member.value.filled(from: world))
      }
      return .object(filled)
    case .null, .bool, .number: return self
    }
  }
}

extension World {
  /// The slot that a placeholder names, if it is one of a resource that the case has.
  fileprivate func slot(for placeholder: String) -> Slot? {
    for resource in resources {
      let id = Slot(resource.variable)
      let tag = Slot(resource.variable, .entityTag)
      for slot in [id, tag] where slot.placeholder.hasSameCodePoints(as: placeholder) {
        return slot
      }
      let prefix = "${\(resource.variable).body."
      if placeholder.hasPrefix(prefix), placeholder.hasSuffix("}") {
        let name = placeholder.dropFirst(prefix.count).dropLast()
        return Slot(resource.variable, .member(String(name)))
      }
    }
    return nil
  }
}
