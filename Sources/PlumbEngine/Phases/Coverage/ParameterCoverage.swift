import PlumbContract
import PlumbGeneration
import PlumbHTTP
import PlumbJSON
import PlumbJournal

/// The values of an operation's parameters, wherever they stand, as few requests as can be.
struct ParameterCoverage {
  private static let trialsPerCase = 24

  let planner: Planner
  let operation: Operation

  /// What a request gives, and what is expected of that.
  struct Try: Sendable {
    var given: [GivenParameter] = []
    /// The required parameter that is left out.
    var without: String?
    /// In place of the id of the operation's own resource.
    var id: String?
    let label: Label
    /// What was done, where the label has a wider word for it.
    var kind: String?
    let intent: Intent
    let title: String

    var part: Trial.Part { Trial.Part(id: [label.place, kind ?? label.kind], title: title) }
  }

  var group: PlannedGroup {
    var group = PlannedGroup()
    guard operation.isSafe || isOwned else {
      if !operation.parameters.isEmpty || operation.body == nil {
        group.gaps.append(
          gap("", "", "it changes something that the run has not created"))
      }
      return group
    }
    for parameter in varied { group.gaps += gaps(of: parameter) }
    group.cases = sequences(of: trials)
    return group
  }

  /// Whether what an unsafe request touches is the case's own.
  private var isOwned: Bool {
    operation.role?.action == .create || planner.subject(of: operation) != nil
  }

  /// The parameters that a case can choose: ids of resources are given by the server.
  private var varied: [Parameter] {
    operation.parameters.filter { parameter in
      switch parameter.place {
      case .query, .cookie: true
      // OpenAPI 3.1.1 §4.8.12.2.1: these are described elsewhere.
      case .header:
        !["accept", "content-type", "authorization"].contains(parameter.name.lowercased())
      case .path: operation.role == nil && operation.isSafe
      }
    }
  }

  private func gap(_ place: String, _ kind: String, _ reason: String) -> PlanOutline.Gap {
    PlanOutline.Gap(operation: operation.key, place: place, kind: kind, reason: reason)
  }

  private func gaps(of parameter: Parameter) -> [PlanOutline.Gap] {
    let place = "\(parameter.place.rawValue)/\(parameter.name)"
    guard let schema = parameter.schema else {
      return [gap(place, "values", "it has no schema")]
    }
    if parameter.mediaType != nil {
      return [gap(place, "values", "values serialised by a media type are not written")]
    }
    let valid = planner.values.validVariations(of: schema)
    let said = valid.valid.compactMap(\.value).count { GivenParameter($0, of: parameter) != nil }
    let lost = valid.omissions.filter { !$0.isMoot }.map { gap(place, $0.kind, $0.reason) }
    return said > 0
      ? lost
      : lost + [
        gap(place, "values", "its values are not written in the style \(parameter.style.rawValue)")
      ]
  }
}

extension ParameterCoverage {
  private func sequences(of trials: [Trial]) -> [PlannedCase] {
    stride(from: 0, to: trials.count, by: Self.trialsPerCase).map { start in
      TrialSequence(
        planner: planner, operation: operation,
        id: ["parameters", String(start / Self.trialsPerCase + 1)],
        title: "\(operation.key) handles each value of its parameters.",
        trials: Array(trials[start..<min(start + Self.trialsPerCase, trials.count)]),
        begin: { _ in }, end: { _, _ in }
      ).planned
    }
  }

  /// Valid values of different parameters in one request, then what is invalid or unknown one at a time.
  private var trials: [Trial] {
    let tries = varied.map(validTries)
    // Only what must be accepted shares a request.
    let valid = tries.map { $0.filter { $0.intent == .accepted || $0.label.family == .input } }
    let opaque = tries.joined().filter { $0.label.family == .unknownQuery }
    let rows = (0..<(valid.map(\.count).max() ?? 0)).map { row in
      valid.compactMap { row < $0.count ? $0[row] : nil }
    }
    let single = opaque + varied.flatMap(invalidTries) + duplicates + unknownNames + malformedIDs
    return rows.filter { !$0.isEmpty }.map(trial) + single.map { trial([$0]) }
  }

  private func trial(_ tries: [Try]) -> Trial {
    Trial(parts: tries.map(\.part), intent: tries[0].intent) { builder, parts, ordinal in
      add(parts.map { tries[$0] }, ordinal, to: &builder)
    }
  }

  /// Adds the request, on a resource of the case's own where the API can make one.
  private func add(_ tries: [Try], _ ordinal: Int, to builder: inout CaseBuilder) {
    let role = operation.role
    let resource = role.flatMap { planner.contract.resource($0.resource) }
    let canCreate = resource?.operations[.create] != nil && tries[0].id == nil
    // Each creation makes one, each deletion needs one; the others share theirs.
    let isEach = role?.action == .create || role?.action == .delete
    let variable = role.map { Variable(resource: $0.resource, ordinal: isEach ? ordinal : 1) }
    if let variable, canCreate, role?.action != .create { builder.need([variable]) }
    let stamp = builder.stamp(variable ?? Variable(resource: operation.key))
    let body: PlannedBody? =
      if let resource, let role, [.update, .patch].contains(role.action) {
        planner.updateBody(for: operation, of: resource, created: stamp, stamp: stamp)
      } else {
        planner.body(for: operation, stamp: stamp)
      }
    let given = tries.flatMap(\.given)
    var request = planner.request(
      operation, subject: canCreate ? variable : nil,
      item: tries[0].id.map { [.text(PercentEncoding.encode($0, allowed: .pathSegment))] },
      path: Dictionary(
        given.filter { $0.place == .path }.map { ($0.name, $0.texts[0]) },
        uniquingKeysWith: { first, _ in first }),
      query: given.filter { $0.place == .query }.flatMap(\.pairs),
      without: tries.lazy.compactMap(\.without).first,
      document: body?.document)
    for field in given where field.place == .header {
      request.template.fields[field.name] = field.texts[0]
    }
    let cookies = given.filter { $0.place == .cookie }.map { "\($0.name)=\($0.texts[0])" }
    if !cookies.isEmpty { request.template.fields["Cookie"] = cookies.joined(separator: "; ") }
    builder.need(request.needs + (body?.needs ?? []))
    let isCreation = role?.action == .create
    builder.send(
      request.template, named: role.map { "\($0.action.rawValue) \($0.resource)" } ?? "request",
      operation: operation, intent: tries[0].intent, label: Label(merging: tries.map(\.label)),
      creates: isCreation ? variable : nil,
      subject: canCreate && !isCreation && role?.action != .list ? variable : nil)
  }
}
