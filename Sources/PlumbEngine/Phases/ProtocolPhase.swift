import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Phase {
  /// What holds for every operation whatever it does: credentials, methods, paths, media types, broken bodies.
  static let protocolRules = Phase(
    id: "protocol",
    title: "What HTTP asks of every operation: credentials, methods, media types, broken bodies.",
    plan: { planner in
      planner.contract.operations.map { operation in
        CaseGroup {
          let plan = ProtocolPlan(planner: planner, operation: operation)
          return plan.credentialCases + plan.mediaTypeCases + plan.syntaxCases + plan.methodCases
            + plan.headCases + plan.conditionalCases + plan.absenceCases
        }
      } + [CaseGroup { ProtocolPlan.unknownPathCases(planner) }]
    })
}

/// The cases that ask for the rules of HTTP around one operation.
struct ProtocolPlan {
  let planner: Planner
  let operation: Operation

  /// Whether a request of the operation can be made without touching what is not the case's own.
  private var isSafeToSend: Bool {
    operation.isSafe || operation.role?.action == .create || planner.subject(of: operation) != nil
  }

  func builder(_ id: [String], _ title: String) -> CaseBuilder {
    CaseBuilder(planner, phase: "protocol", operation: operation, id: id, title: title)
  }

  /// A valid request of the operation, and its subject where it has one.
  func valid(_ builder: inout CaseBuilder) -> (template: RequestTemplate, subject: Variable?) {
    let subject = planner.subject(of: operation).map { Variable(resource: $0.name) }
    if let subject { builder.need([subject]) }
    let stamp = builder.stamp(subject ?? Variable(resource: operation.key))
    let body: PlannedBody? =
      if let subject, let resource = planner.contract.resource(subject.resource) {
        planner.updateBody(for: operation, of: resource, created: stamp, stamp: stamp)
      } else {
        planner.body(for: operation, stamp: stamp)
      }
    let request = planner.request(
      operation, subject: subject, document: body?.document)
    builder.need(request.needs + (body?.needs ?? []))
    return (request.template, subject)
  }

  /// The variable that a request makes should a server take it after all.
  func product(_ operation: Operation) -> Variable? {
    guard let role = operation.role, role.action == .create else { return nil }
    return Variable(resource: role.resource)
  }

  /// Looks at the subject afterwards: a refused request must not have changed it.
  func lookAfterwards(_ subject: Variable?, _ builder: inout CaseBuilder) {
    guard let subject, !operation.isSafe else { return }
    builder.look(at: subject, named: "read afterwards")
  }
}

extension ProtocolPlan {
  var credentialCases: [Case] {
    guard operation.requiresCredential, isSafeToSend else { return [] }
    let uses: [(RequestTemplate.Credential, String, String)] = [
      (.none, "missing", "no credential"), (.empty, "empty", "an empty credential"),
      (.wrong, "wrong", "a wrong credential"),
      (.truncated, "truncated", "a credential that lacks its last character"),
      (.altered, "altered", "a credential with one character changed"),
      (.wrongScheme, "wrong-scheme", "a credential of another scheme"),
    ]
    return uses.map { use, kind, words in
      var builder = builder(["credential", kind], "\(operation.key) refuses \(words).")
      var (template, subject) = valid(&builder)
      template.credential = use
      builder.send(
        template, named: "request", operation: operation, intent: .refused,
        label: Label(
          .credential, "security", at: "header/Authorization", kind,
          saying: "a valid bearer credential", by: operation.promise),
        creates: product(operation), subject: subject)
      lookAfterwards(subject, &builder)
      return builder.finished
    }
  }

  var mediaTypeCases: [Case] {
    guard let media = operation.body?.document, isSafeToSend else { return [] }
    let types = [("text/plain", "text"), ("application/xml", "xml"), ("", "missing")]
    return types.filter { type, _ in
      !(operation.body?.content ?? []).contains {
        MediaTypeName($0.name).covers(MediaTypeName(type))
      }
    }.map { (type, kind) in
      var builder = builder(
        ["media-type", kind],
        "\(operation.key) refuses a body "
          + (type.isEmpty ? "without a media type." : "announced as \(type)."))
      var (template, subject) = valid(&builder)
      template.fields["Content-Type"] = type.isEmpty ? nil : type
      builder.send(
        template, named: "request", operation: operation,
        // RFC 9110 §8.3: where the type is missing the server may guess it.
        intent: type.isEmpty ? .open : .refused,
        label: Label(
          .mediaType, "content", at: "header/Content-Type", kind,
          value: type.isEmpty ? nil : .string(type), saying: media.name,
          by: operation.body?.promise ?? operation.promise, atMost: .should),
        creates: product(operation), subject: subject)
      lookAfterwards(subject, &builder)
      return builder.finished
    }
  }

  var syntaxCases: [Case] {
    guard let media = operation.body?.document, isSafeToSend else { return [] }
    let bodies = BrokenBody.all(of: media, isRequired: operation.body?.isRequired == true)
    let isJSON = media.isJSON
    return bodies.map { body in
      let verb = body.intent == .refused || isJSON ? "refuses" : "copes with"
      var builder = builder(["syntax", body.kind], "\(operation.key) \(verb) \(body.words).")
      var (template, subject) = valid(&builder)
      template.body = .bytes(body.bytes)
      if let type = body.contentType { template.fields["Content-Type"] = type }
      builder.send(
        template, named: "request", operation: operation, intent: body.intent,
        label: Label(
          .syntax, isJSON ? "json" : "form", at: "body", body.kind,
          saying: isJSON ? "a JSON object" : "a form",
          by: operation.body?.promise ?? operation.promise, atMost: .should),
        creates: product(operation), subject: subject)
      lookAfterwards(subject, &builder)
      return builder.finished
    }
  }
}
