import PlumbContract
import PlumbJSON
import PlumbSchema

/// What the body of a successful response is made of.
enum ResponseShape: Sendable {
  case nothing
  /// One representation; inside an object, at this place, where the contract wraps it, with what stands beside it.
  case item(at: JSONPointer, rest: JSON)
  /// Every item; inside an object, at this place, where the contract wraps them in one, with what stands beside them.
  case list(at: JSONPointer, rest: JSON)
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
      self = Self.list(media, operation.list, sampler) ?? .constant(Self.constant(media, sampler))
    } else if media.members.isEmpty || media.members.named(resource.idMember) != nil {
      let rest = media.wrapping?.schema.flatMap { sampler.value(for: $0) }
      self = .item(at: media.itemPlace, rest: rest ?? .null)
    } else {
      self = .constant(Self.constant(media, sampler))
    }
  }

  private static func list(
    _ media: MediaType, _ form: ListForm?, _ sampler: Sampler
  ) -> ResponseShape? {
    guard let schema = media.schema else { return .list(at: .root, rest: .null) }
    if isArray(schema, sampler.schemas) { return .list(at: .root, rest: .null) }
    let wrapper = media.members.first { isArray($0.schema, sampler.schemas) }
    guard let pointer = form?.items ?? wrapper.map({ JSONPointer([$0.name]) }) else { return nil }
    return .list(at: pointer, rest: sampler.value(for: schema) ?? .object(JSONObject()))
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
