import PlumbContract
import PlumbGeneration
import PlumbHTTP
import PlumbJSON
import PlumbJournal

/// The values of an operation's query and of its id, each a case.
struct ParameterCoverage {
  let planner: Planner
  let operation: Operation

  var group: PlannedGroup { PlannedGroup(cases: cases.map { PlannedCase($0) }) }

  private var cases: [Case] {
    operation.parameters(in: .query).flatMap(queryCases) + unknownNameCases
      + malformedIDCases
  }

  /// What a query adds to an operation that can be asked without it.
  private func planned(
    _ parameter: String, _ value: String, kind: String, intent: Intent, label: Label
  ) -> Case? {
    guard operation.isSafe else { return nil }
    var builder = CaseBuilder(
      planner, phase: "coverage", operation: operation, id: ["query/\(parameter)", kind],
      title: "\(operation.key) \(intent == .accepted ? "accepts" : "copes with") "
        + "query \(parameter)=\(value.prefix(40)).")
    let pair = [QueryPair(name: parameter, value: value)]
    if let resource = operation.role.flatMap({ planner.contract.resource($0.resource) }),
      resource.operations[.create] != nil, let role = operation.role
    {
      let variable = Variable(resource: resource.name)
      builder.create(variable)
      builder.act(role.action, on: variable, query: pair, intent: intent, label: label)
    } else {
      let request = planner.request(operation, query: pair)
      builder.need(request.needs)
      builder.send(
        request.template, named: "request", operation: operation, intent: intent, label: label)
    }
    return builder.finished
  }

  private func queryCases(_ parameter: Parameter) -> [Case] {
    guard let schema = parameter.schema else { return [] }
    let valid = planner.values.validVariations(of: schema).valid.compactMap { variation -> Case? in
      guard let value = variation.value, isScalar(value), !value.isNull else { return nil }
      return planned(
        parameter.name, value.parameterText, kind: variation.kind, intent: .accepted,
        label: Label(
          .input, variation.constraint, at: "query/\(parameter.name)", variation.kind,
          value: value, saying: variation.expectedText, by: parameter.promise))
    }
    let invalid = planner.values.invalidVariations(of: schema).invalid.compactMap {
      variation -> Case? in
      // What a text cannot say is not sent: "5" is a number on the wire.
      guard let value = variation.value, isScalar(value), !value.parameterText.isEmpty,
        planner.values.staysInvalid(value, inQueryFor: schema)
      else { return nil }
      return planned(
        parameter.name, value.parameterText, kind: variation.kind, intent: .open,
        label: Label(
          .unknownQuery, variation.constraint, at: "query/\(parameter.name)", variation.kind,
          value: value, saying: variation.expectedText, by: parameter.promise, atMost: .should))
    }
    return unique(valid + invalid)
  }

  /// A query that the documentation does not mention.
  private var unknownNameCases: [Case] {
    let label = Label(
      .unknownQuery, "name", at: "query/plumbUnknown", "unknown-name", value: "1",
      saying: "the documentation knows no such parameter", by: operation.promise, atMost: .should)
    return [planned("plumbUnknown", "1", kind: "unknown-name", intent: .open, label: label)]
      .compactMap(\.self)
  }

  /// Ids that break the documented form; only asked for, never written to.
  private var malformedIDCases: [Case] {
    guard operation.role?.action == .read, let last = operation.path.parameters.last,
      let parameter = operation.parameters(in: .path).first(where: { $0.name == last }),
      let schema = parameter.schema
    else { return [] }
    return unique(
      planner.values.invalidVariations(of: schema).invalid.compactMap { variation in
        guard let value = variation.value, isScalar(value), !value.parameterText.isEmpty,
          // A path without the id, or with dots for it, is another path.
          ![".", ".."].contains(value.parameterText), !value.parameterText.contains("/"),
          planner.values.staysInvalid(value, inQueryFor: schema)
        else { return nil }
        return malformedID(value.parameterText, variation.kind, variation.expectedText, parameter)
      })
  }

  private func malformedID(
    _ text: String, _ kind: String, _ expected: String, _ parameter: Parameter
  ) -> Case {
    var builder = CaseBuilder(
      planner, phase: "coverage", operation: operation, id: ["path/\(parameter.name)", kind],
      title: "\(operation.key) refuses a malformed id: \(kind.replacing("-", with: " ")).")
    let request = planner.request(
      operation, item: [.text(PercentEncoding.encode(text, allowed: .pathSegment))])
    builder.need(request.needs)
    builder.send(
      request.template, named: "read", operation: operation, intent: .refused,
      label: Label(
        .existence, "format", at: "path/\(parameter.name)", "malformed", value: .string(text),
        saying: expected, by: parameter.promise))
    return builder.finished
  }

  private func isScalar(_ value: JSON) -> Bool { value.array == nil && value.object == nil }

  private func unique(_ cases: [Case]) -> [Case] {
    var seen: Set<String> = []
    return cases.filter { seen.insert($0.id).inserted }
  }
}
