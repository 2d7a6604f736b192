import PlumbContract
import PlumbJSON
import PlumbSchema

/// What the body of a successful response is made of.
enum ResponseShape: Sendable {
  case nothing
  /// One representation; inside an object, under this name, where the contract wraps it.
  case item(wrapper: String?)
  /// Every item; likewise.
  case list(wrapper: String?, rest: JSONObject)
  /// The same whatever is stored: for operations that belong to no resource.
  case constant(JSON)
}

extension ResponseShape {
  init(
    of media: MediaType?, for operation: Operation, resource: Resource?, sampler: Sampler
  ) {
    guard let media, media.isJSON else {
      self = .nothing
      return
    }
    guard let role = operation.role, let resource else {
      self = .constant(Self.constant(media, sampler))
      return
    }
    if role.action == .list {
      self = Self.list(media, sampler) ?? .constant(Self.constant(media, sampler))
    } else if media.members.isEmpty || media.members.named(resource.idMember) != nil {
      self = .item(wrapper: nil)
    } else if let wrapper = media.members.first(where: {
      $0.members.named(resource.idMember) != nil
    }) {
      self = .item(wrapper: wrapper.name)
    } else {
      self = .constant(Self.constant(media, sampler))
    }
  }

  private static func list(_ media: MediaType, _ sampler: Sampler) -> ResponseShape? {
    guard let schema = media.schema else { return .list(wrapper: nil, rest: JSONObject()) }
    if isArray(schema, sampler.schemas) { return .list(wrapper: nil, rest: JSONObject()) }
    guard let member = media.members.first(where: { isArray($0.schema, sampler.schemas) }) else {
      return nil
    }
    var rest = sampler.value(for: schema)?.object ?? JSONObject()
    rest[member.name] = nil
    return .list(wrapper: member.name, rest: rest)
  }

  private static func isArray(_ schema: SchemaID, _ schemas: SchemaGraph) -> Bool {
    schemas[schemas.target(of: schema)].types?.contains(.array) == true
  }

  private static func constant(_ media: MediaType, _ sampler: Sampler) -> JSON {
    guard let schema = media.schema else {
      return media.examples.first?.value ?? .object(JSONObject())
    }
    let example = media.examples.first { sampler.schemas.isValid($0.value, against: schema) }
    return example?.value ?? sampler.value(for: schema) ?? .null
  }
}
