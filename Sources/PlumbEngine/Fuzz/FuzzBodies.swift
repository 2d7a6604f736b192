import PlumbContract
import PlumbGeneration
import PlumbJSON
import PlumbJournal
import PlumbSchema

/// Random bodies of one operation that creates or updates a resource.
struct FuzzBodies {
  /// A body with one thing broken, and what that is.
  struct Broken {
    var body: PlannedBody
    var label: Label
  }

  /// How often a break is drawn until there is one that the documentation wants refused.
  private static let attempts = 16

  let operation: Operation
  let resource: Resource
  let action: Operation.Role.Action
  let planner: Planner
  let media: MediaType
  private let schema: SchemaID
  /// What forms cannot tell apart; nil where bodies are JSON.
  private let truth: FormTruth?
  private let places: [FuzzPlace]
  private let lesson: FuzzMemory.Lesson
  /// What the user and the server have to say, in this order.
  private let words: [JSON]

  /// Bodies of a media type of the operation that looks like the resource, by default of its first.
  init?(planner: Planner, operation: Operation, media: MediaType? = nil) {
    guard let role = operation.role, [.create, .update, .patch].contains(role.action),
      let resource = planner.contract.resource(role.resource), resource.operations[.create] != nil,
      let first = operation.body?.document, let media = media ?? operation.body?.document,
      let schema = media.schema, !media.members.isEmpty
    else { return nil }
    self.planner = planner
    self.operation = operation
    self.resource = resource
    self.media = media
    self.schema = schema
    action = role.action
    truth = FormTruth(of: operation, as: media, planner)
    // What answers have taught is of bodies of the first.
    lesson =
      media.name.hasSameCodePoints(as: first.name)
      ? planner.memory.lesson(for: operation.key) : FuzzMemory.Lesson()
    words = planner.fuzzing.dictionary + lesson.words
    let plain =
      planner.body(for: operation, as: media, stamp: Holes.commonStamp)?.document ?? .null
    places = FuzzPlace.all(in: media, of: resource, plain: plain, planner)
  }

  /// The plain body that random ones start from; `created` is the stamp with which the resource was made.
  func plain(created: String, stamp: String) -> PlannedBody? {
    action == .create
      ? planner.body(for: operation, stamp: stamp)
      : planner.updateBody(
        for: operation, as: media, of: resource, created: created, stamp: stamp)
  }
}

// MARK: - Valid

extension FuzzBodies {
  /// What to change of a plain body: something new, or a body that led somewhere, changed a little.
  func random(for plain: PlannedBody, _ choices: inout ChoiceSource) -> FuzzBody {
    var body = FuzzBody()
    if !lesson.bodies.isEmpty, choices.chance(1, outOf: 2) {
      // The smaller of two: what was seen rarely is gone after more often.
      let index = min(
        choices.index(below: lesson.bodies.count), choices.index(below: lesson.bodies.count))
      body = lesson.bodies[index]
      for _ in 0..<(1 + choices.index(below: 3)) {
        guard let place = choices.element(of: places) else { break }
        edit(&body, at: place, &choices)
      }
    } else {
      // A patch may name few members, or nearly all of them.
      let share = action == .patch ? 1 + choices.below(3) : 3
      for place in places where choices.below(4) >= 4 - share { edit(&body, at: place, &choices) }
      for place in places where place.isOptional && !body.touches(place.pointer) {
        // Leaving an optional member out is a choice, too.
        body.set(place.pointer, to: nil)
      }
      if isMerge { removeSome(&body, &choices) }
    }
    return valid(body, plain)
  }

  /// Whether null takes a member away (RFC 7396 §2).
  private var isMerge: Bool { media.patchForm == .merge }

  private func removeSome(_ body: inout FuzzBody, _ choices: inout ChoiceSource) {
    for place in places where place.pointer.tokens.count == 1 {
      guard resource.member(place.member.name)?.isRequired == false, isValid(.null, place),
        choices.chance(1, outOf: 6)
      else { continue }
      body.set(place.pointer, to: .null)
    }
  }

  private func edit(_ body: inout FuzzBody, at place: FuzzPlace, _ choices: inout ChoiceSource) {
    guard let value = value(for: place, &choices), !value.isNull, value.string?.isEmpty != true
    else { return }
    body.set(place.pointer, to: value)
  }

  private func value(for place: FuzzPlace, _ choices: inout ChoiceSource) -> JSON? {
    if !words.isEmpty, choices.chance(1, outOf: 4), let word = choices.element(of: words),
      isValid(word, place)
    {
      return word
    }
    return try? planner.values.value(for: place.member.schema, from: &choices)
  }

  private func isValid(_ value: JSON, _ place: FuzzPlace) -> Bool {
    planner.contract.schemas.isValid(
      value, against: place.member.schema, direction: .request)
  }

  /// The body without those edits that make it invalid together with others.
  private func valid(_ body: FuzzBody, _ plain: PlannedBody) -> FuzzBody {
    func isValid(_ body: FuzzBody) -> Bool {
      let document = body.applied(to: plain.document)
      if let truth, truth.obstacle(to: document) != nil { return false }
      return planner.contract.schemas.isValid(
        planner.filled(document, of: media), against: schema, direction: .request)
    }
    if isValid(body) { return body }
    return body.edits.reduce(into: FuzzBody()) { kept, edit in
      kept.set(edit.pointer, to: edit.value)
      if !isValid(kept) { kept.reset(edit.pointer) }
    }
  }
}

// MARK: - Invalid

extension FuzzBodies {
  /// The body with one constraint of one member broken; nil where none was found that the documentation wants refused.
  func broken(_ body: PlannedBody, _ choices: inout ChoiceSource) -> Broken? {
    let holes = Holes(in: body, of: media.members, planner)
    let rules = VariationRules(
      members: media.members, resource: resource, planner: planner, holes: holes,
      isCreation: action == .create)
    for _ in 0..<Self.attempts {
      guard let variation = variation(of: holes.filled, &choices),
        var judgement = rules.judgement(of: variation), judgement.intent == .refused
      else { continue }
      if let truth {
        guard truth.obstacle(to: variation.whole) == nil,
          judgement.isTrue(of: variation, inForm: truth)
        else { continue }
      }
      let place = "body" + variation.pointer.description
      var broken = holes.restored(variation.whole, stamp: "", needs: body.needs)
      broken.mediaType = body.mediaType
      return Broken(
        body: broken,
        label: Label(
          .input, variation.constraint, at: place, variation.kind, value: variation.value,
          saying: variation.expectedText, by: judgement.promise, atMost: judgement.level))
    }
    return nil
  }

  private func variation(of body: JSON, _ choices: inout ChoiceSource) -> Variation? {
    if !words.isEmpty, choices.chance(1, outOf: 4), let place = choices.element(of: places),
      let word = choices.element(of: words),
      let misfit = planner.values.misfit(word, at: place.pointer, of: body, schema: schema)
    {
      return misfit
    }
    return planner.values.invalidVariation(of: body, schema: schema, from: &choices)
  }
}
