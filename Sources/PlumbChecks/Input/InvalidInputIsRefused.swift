import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbSchema

extension Check {
  static let invalidInputIsRefused = Check(
    id: "invalid-input-is-refused",
    title: "A request that breaks a documented rule is refused.",
    family: .input,
    level: .must,
    source: "RFC 9110 §15.5.1",
    why: "What the server lets in, it keeps: every client that relies on the documented rule will "
      + "meet a value that breaks it.",
    mend: "Check the value before it is stored, and answer 400 or 422.",
    expectsStatus: { $0.isToBeRefused(.input) },
    examples: [
      .conforming(
        "the age above the highest is refused",
        .create(
          ["name": "Rex", "age": 31], intent: .refused, label: .tooOld,
          answers: .empty(400))),
      .violating(
        "the age above the highest is stored",
        .create(
          ["name": "Rex", "age": 31], intent: .refused, label: .tooOld,
          answers: .pet(201, ["name": "Rex", "age": 31])),
        finds: [
          Finding(
            place: "request/body/age", expected: "a refusal: at most 30", actual: "201",
            level: .must, promise: .petShop("Create a pet › age"))
        ]),
      .violating(
        "the age above the highest is taken as the highest: visibly, so it is no more than a hint",
        .create(
          ["name": "Rex", "age": 31], intent: .refused, label: .tooOld,
          answers: .pet(201, ["name": "Rex", "age": 30])),
        finds: [
          Finding(
            place: "request/body/age", expected: "a refusal: at most 30",
            actual: "201, and 30 in place of 31", level: .should,
            promise: .petShop("Create a pet › age"))
        ]),
      .violating(
        "a required member is left out, and one is made up",
        .create(
          [:], intent: .refused,
          label: .example(
            .input, "required", "body/name", "left-out", promise: "the member \"name\""),
          answers: .pet(201, ["name": "nameless"])),
        finds: [
          Finding(
            place: "request/body/name", expected: "a refusal: the member \"name\"",
            actual: "201", level: .must, promise: .petShop())
        ]),
    ],
    judge: { observation in
      guard let label = observation.unrefusedLabel(of: .input) else { return [] }
      let replacement = observation.visibleReplacement(of: label)
      return [
        Finding(
          place: "request/" + label.place, expected: label.expectedRefusal,
          actual: observation.statusText + (replacement.map { ", and \($0)" } ?? ""),
          level: replacement == nil ? label.level : min(label.level, .should),
          promise: label.asPromise)
      ]
    })
}

extension Observation {
  /// The label of a request that was to be refused and met with success.
  func unrefusedLabel(of family: Label.Family) -> Label? {
    guard step.intent == .refused, isSuccess, let label = step.label, label.family == family else {
      return nil
    }
    return label
  }

  /// What the response shows in place of an invalid value, where that is valid and so was visibly normalised or dropped.
  fileprivate func visibleReplacement(of label: Label) -> String? {
    guard let given = label.value, let pointer = label.bodyPointer,
      let container = pointer.parent, shown.count == 1, let object = shown.first?.object,
      let body = shown.first?.place,
      JSON.object(object)[container]?.object != nil
    else { return nil }
    let actual = JSON.object(object)[pointer]
    // A member that is not shown because nobody asked for it says nothing.
    guard !Agreement.holds(given, actual, for: nil), actual != nil || !given.isNull else {
      return nil
    }
    let isBroken = schemaFindings.contains { found in
      found.finding.place.hasPrefix(body + pointer.description)
        || found.finding.place.hasSameCodePoints(as: body + container.description)
    }
    guard !isBroken, isAllowedInRequest(actual, at: pointer) else { return nil }
    return "\(actual.map(\.brief) ?? "nothing") in place of \(given.brief)"
  }

  /// Whether a value keeps what the documentation says of a member of the request.
  private func isAllowedInRequest(_ value: JSON?, at pointer: JSONPointer) -> Bool {
    guard let value, !value.isNull else { return true }
    var members = operation?.body?.document?.members ?? []
    var schema: SchemaID?
    for token in pointer.tokens {
      guard let member = members.named(token) else {
        return true
      }
      members = member.members
      schema = member.schema
    }
    return schema.map { contract.schemas.isValid(value, against: $0, direction: .request) } ?? true
  }
}

extension Label {
  /// What was to be answered, and for which promise.
  var expectedRefusal: String { promise.isEmpty ? "a refusal (4xx)" : "a refusal: \(promise)" }

  fileprivate static let tooOld = Label.example(
    .input, "maximum", "body/age", "above-maximum", value: 31, promise: "at most 30",
    source: "Create a pet › age")
}
