import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbSchema

/// Reads the body of a request as its operation documents it.
struct BodyIntake: Sendable {
  let schemas: SchemaGraph
  let behaviour: Behaviour

  /// The body, validated; nil where the operation takes none, or none was given that need not be.
  func read(_ call: Call) throws(Refusal) -> JSON? {
    let operation = call.operation.operation
    guard let documented = operation.body else { return nil }
    let request = call.request
    if request.body.isEmpty {
      guard documented.isRequired else { return nil }
      throw Refusal(.malformed, "a body is required, but none was given")
    }
    let media = try mediaType(of: request, among: documented.content)
    guard let value = try document(in: request, media) else { return nil }
    let repeated = value.repeatedNames()
    if !repeated.isEmpty {
      throw Refusal(
        violations: repeated.prefix(100).map { name in
          InputViolation(
            at: name.object.appending(name.name), rule: "repetition",
            expected: "each member name once in an object", actual: "a name that stands there again"
          )
        })
    }
    let item = value[media.itemPlace] ?? .null
    let body =
      operation.role?.action == .patch ? item : item.withoutNulls(media.members, schemas)
    let whole =
      value[media.itemPlace] == nil ? value : value.placing(body, at: media.itemPlace.tokens[...])
    try validate(body, within: whole, media, operation)
    return body
  }

  /// The document of a body; nil where its type is one that is not read.
  private func document(
    in request: HTTPRequest, _ media: MediaType
  ) throws(Refusal) -> JSON? {
    switch media.form {
    case .json:
      do throws(JSONError) {
        return try JSON.parse(request.body)
      } catch {
        throw Refusal(.malformed, "the body is not JSON: \(error)")
      }
    case .urlEncoded, .multipart:
      guard media.form == .urlEncoded || media.isMultipartForm else { return nil }
      return FormDocument(of: media, schemas).document(of: try FormFields(of: request))
    case .text, .binary: return nil
    }
  }

  /// Validates what was sent as a whole; places are told from the item in it.
  private func validate(
    _ body: JSON, within whole: JSON, _ media: MediaType, _ operation: Operation
  ) throws(Refusal) {
    guard let schema = media.wholeSchema else { return }
    let violations = schemas.violations(of: whole, against: schema, direction: .request)
    let input = Behaviour.Input(operation: operation, body: body)
    let counted = violations.map { violation in
      var violation = InputViolation(violation, in: .body)
      if media.itemPlace.isPrefix(of: violation.pointer) {
        violation.pointer = JSONPointer(
          Array(violation.pointer.tokens.dropFirst(media.itemPlace.tokens.count)))
      }
      if violation.rule == "required" { violation.pin(toMissingOf: media.members, in: body) }
      if media.members.holdSecret(at: violation.pointer) { violation.actual = "a withheld value" }
      return violation
    }.filter { violation in !behaviour.overlooks.contains { $0(violation, input) } }
    let objections = behaviour.objects.compactMap { $0(input) }
    if !counted.isEmpty || !objections.isEmpty { throw Refusal(violations: counted + objections) }
  }

  private func mediaType(
    of request: HTTPRequest, among documented: [MediaType]
  ) throws(Refusal) -> MediaType {
    let given = request.fields["Content-Type"].map(MediaTypeName.init)
    let coding = request.fields["Content-Encoding"] ?? "identity"
    guard coding.isSameFieldName(as: "identity") else {
      throw Refusal(
        .unsupportedMediaType, "no content coding is supported, remove Content-Encoding")
    }
    guard let given, let media = documented.first(where: { MediaTypeName($0.name).covers(given) })
    else {
      let names = documented.map(\.name).joined(separator: ", ")
      throw Refusal(.unsupportedMediaType, "the body must be of the media type \(names)")
    }
    return media
  }
}

extension InputViolation {
  /// Moves the place from the object that lacks a member to where the member should stand.
  fileprivate mutating func pin(toMissingOf members: [Member], in body: JSON) {
    var members = members
    for token in pointer.tokens { members = members.named(token)?.members ?? [] }
    let object = body[pointer]?.object ?? JSONObject()
    let missing = members.first { member in
      member.isRequired && object[member.name] == nil
        && expected.hasSuffix(JSON.string(member.name).text())
    }
    if let missing { pointer = pointer.appending(missing.name) }
  }
}

extension [Member] {
  /// Whether what stands at a place is, or is part of, something that must not be repeated.
  fileprivate func holdSecret(at pointer: JSONPointer) -> Bool {
    var members = self
    for token in pointer.tokens {
      guard let member = members.named(token) else { return false }
      if member.isSecret { return true }
      members = member.members
    }
    return false
  }
}

extension JSON {
  /// Without null for optional members that do not take it: they count as not given.
  fileprivate func withoutNulls(_ members: [Member], _ schemas: SchemaGraph) -> JSON {
    guard var object, !members.isEmpty else { return self }
    for member in members {
      guard let value = object[member.name] else { continue }
      if value.isNull {
        if !member.isRequired, !schemas.isValid(.null, against: member.schema) {
          object[member.name] = nil
        }
      } else if !member.members.isEmpty {
        object[member.name] = value.withoutNulls(member.members, schemas)
      }
    }
    return .object(object)
  }
}
