import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension ProtocolPlan {
  /// Methods that the path does not document: all of them on a resource of the case's own, only made-up ones elsewhere.
  ///
  /// What an undocumented DELETE on a collection would do to a real account nobody should find out.
  var methodCases: [Case] {
    let path = operation.path.description
    let siblings = planner.contract.operations.filter { $0.path.description == path }
    // Once a path: at its first operation.
    guard siblings.first?.key == operation.key else { return [] }
    let documented = siblings.map(\.method)
    guard let owner = siblings.first(where: { planner.subject(of: $0) != nil }) else {
      return [methodCase("PLUMB", on: nil)]
    }
    let subject = planner.subject(of: owner).map { Variable(resource: $0.name) }
    return ["POST", "PUT", "PATCH", "DELETE", "PLUMB"].filter { !documented.contains($0) }
      .map { methodCase($0, on: subject) }
  }

  private func methodCase(_ method: String, on subject: Variable?) -> Case {
    let path = operation.path.description
    var builder = builder(
      ["method", method], "\(path) refuses \(method), which it does not document.")
    if let subject { builder.need([subject]) }
    let request = planner.request(operation, subject: subject)
    builder.need(request.needs)
    var template = request.template
    template.method = method
    template.fields = ["Content-Type": "application/json"]
    template.body = .json(.object(JSONObject()))
    builder.send(
      template, named: "request", operation: nil, intent: .refused,
      label: Label(
        .method, "method", at: "method", method, value: .string(method),
        saying: "405 Method Not Allowed", by: operation.promise, atMost: .should),
      subject: subject)
    if let subject { builder.look(at: subject, named: "read afterwards") }
    return builder.finished
  }

  /// HEAD beside GET.
  var headCases: [Case] {
    guard operation.method == "GET", isAnswerable else { return [] }
    var builder = builder(["method", "HEAD"], "HEAD agrees with \(operation.key).")
    let (template, subject) = valid(&builder)
    builder.send(
      template, named: "read", operation: operation, intent: .accepted, subject: subject)
    var head = template
    head.method = "HEAD"
    builder.send(
      head, named: "head", operation: nil, intent: .open,
      label: Label(
        .method, "method", at: "method", "HEAD", saying: "the fields of GET",
        by: operation.promise, atMost: .should),
      subject: subject)
    return [builder.finished]
  }

  /// Whether a plain request can succeed: the path needs no id that nobody can make.
  private var isAnswerable: Bool {
    operation.path.parameters.isEmpty || planner.subject(of: operation) != nil
      || operation.role?.action == .list
  }

  /// A path that no operation has.
  static func unknownPathCases(_ planner: Planner) -> [Case] {
    guard let operation = planner.contract.operations.first(where: \.isSafe) else { return [] }
    var builder = CaseBuilder(
      planner, phase: "protocol", operation: operation, id: ["path", "unknown"],
      title: "A path that the documentation does not know is not found.")
    builder.send(
      RequestTemplate(method: "GET", target: [.text("/plumb-unknown-path")]), named: "request",
      operation: nil, intent: .refused,
      label: Label(
        .unknownPath, "path", at: "path", "unknown", saying: "404 Not Found",
        by: Promise(source: "RFC 9110 §15.5.5"), atMost: .should))
    return [builder.finished]
  }
}
