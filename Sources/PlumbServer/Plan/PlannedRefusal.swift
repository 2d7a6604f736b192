import PlumbContract
import PlumbJSON
import PlumbSchema

/// How an operation says no: a status that it documents, and a body of the documented form.
struct PlannedRefusal: Sendable {
  var status: Int
  var contentType: String
  /// A value of the documented form, where the server's own form does not meet it.
  private var documented: JSONObject?
  /// Members of the documented form that can carry the message.
  private static let messageMembers = ["message", "detail", "error", "title", "description"]

  init(_ kind: Refusal.Kind, of operation: Operation?, sampler: Sampler) {
    let statuses = kind.statuses
    let first = statuses.first ?? 500
    // The exact status is the more telling promise: `422` documented beside `4XX` goes before a `400` that is not.
    let exact = statuses.first { status in
      operation?.responses.contains { $0.status == .exactly(status) } == true
    }
    let known = exact ?? statuses.first { operation?.response(for: $0) != nil } ?? first
    status = known
    contentType = "application/json"
    guard let media = operation?.response(for: known)?.content.first(where: \.isJSON) else {
      return
    }
    contentType = media.name
    guard let schema = media.schema,
      !sampler.schemas.isValid(Refusal(kind, "").body, against: schema)
    else { return }
    documented = sampler.value(for: schema)?.object
    guard var form = documented else { return }
    for name in Self.messageMembers {
      var filled = form
      filled[name] = "message"
      if media.members.named(name) != nil, sampler.schemas.isValid(.object(filled), against: schema)
      {
        form = filled
        break
      }
    }
    documented = form
  }

  func body(of refusal: Refusal) -> JSON {
    guard var form = documented else { return refusal.body }
    for name in Self.messageMembers where form[name]?.string == "message" {
      form[name] = .string(refusal.message)
    }
    return .object(form)
  }
}
