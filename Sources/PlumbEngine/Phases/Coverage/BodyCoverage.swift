import PlumbContract
import PlumbGeneration
import PlumbJSON
import PlumbJournal
import PlumbSchema

/// The variations of an operation's body, as few requests as can be.
///
/// Valid values of different members share a request, and several such requests follow each other on one resource.
/// What is to be refused, and what the documentation leaves open, is sent one thing at a time.
struct BodyCoverage {
  /// How many requests follow each other in a case: more save preparation, fewer make it smaller to read.
  private static let rowsPerCase = 8
  private static let singlesPerCase = 24

  let planner: Planner
  let operation: Operation
  let action: Operation.Role.Action
  let resource: Resource
  let schema: SchemaID
  let media: MediaType
  let holes: Holes
  /// What forms cannot tell apart; nil where bodies are JSON.
  let truth: FormTruth?

  /// The cases of an operation, or why there are none.
  static func group(_ planner: Planner, _ operation: Operation) -> PlannedGroup {
    guard let body = operation.body else { return PlannedGroup() }
    guard let media = body.document, let schema = media.schema else {
      let names = body.content.map(\.name).joined(separator: ", ")
      return .nothing(
        of: operation, because: "bodies of \(names) are not made, only JSON and forms")
    }
    guard let role = operation.role, let resource = planner.contract.resource(role.resource) else {
      return .nothing(
        of: operation,
        because: "it changes something that is no resource of the contract, so nobody could undo it"
      )
    }
    guard role.action == .create || resource.operations[.create] != nil else {
      return .nothing(
        of: operation,
        because: "no \(resource.name) can be created, and what others made is left alone")
    }
    guard !media.members.isEmpty else {
      return .nothing(of: operation, because: "its body is not an object with documented members")
    }
    if let obstacle = planner.values.obstacle(to: schema) {
      return .nothing(
        of: operation, because: "no body can be made: \(obstacle); \(obstacle.hint)")
    }
    let stamp = Holes.commonStamp
    let plain =
      role.action == .create
      ? planner.body(for: operation, stamp: stamp)
      : planner.updateBody(for: operation, of: resource, created: stamp, stamp: stamp)
    guard let plain else { return .nothing(of: operation, because: "no plain body can be made") }
    let truth = FormTruth(of: operation, as: media, planner)
    if let obstacle = truth?.obstacle(to: plain.document) {
      return .nothing(of: operation, because: "no plain body can be written: \(obstacle)")
    }
    return BodyCoverage(
      planner: planner, operation: operation, action: role.action, resource: resource,
      schema: schema, media: media, holes: Holes(in: plain, of: media.members, planner),
      truth: truth
    ).group
  }
}

extension BodyCoverage {
  var members: [Member] { media.members }

  /// A variation with what is expected of it.
  struct Judged {
    let variation: Variation
    let judgement: VariationRules.Judgement
    let place: String

    init(variation: Variation, judgement: VariationRules.Judgement) {
      self.variation = variation
      self.judgement = judgement
      place = "body" + variation.pointer.description
    }
  }

  private var group: PlannedGroup {
    let variations = planner.values.variations(ofBody: holes.filled, schema: schema)
    let rules = VariationRules(
      members: members, resource: resource, planner: planner, holes: holes,
      isCreation: action == .create)
    var shared: [Judged] = []
    var single: [Judged] = []
    var unsayable: [PlanOutline.Gap] = []
    for variation in variations.made {
      guard var judgement = rules.judgement(of: variation) else { continue }
      if let truth {
        if let obstacle = truth.obstacle(to: variation.whole) {
          unsayable.append(
            gap("body" + variation.pointer.description, variation.kind, obstacle))
          continue
        }
        guard judgement.isTrue(of: variation, inForm: truth) else { continue }
      }
      let judged = Judged(variation: variation, judgement: judgement)
      if judgement.intent == .accepted, judgement.level == .must,
        !variation.pointer.tokens.isEmpty
      {
        shared.append(judged)
      } else {
        single.append(judged)
      }
    }
    // Only what is made from the same value can share a request with the rest of it.
    let merged = variations.bases.indices.map { base in
      merge(shared.filter { $0.variation.base == base }, of: variations.bases[base])
    }
    let rows = merged.flatMap { valid, merged in
      zip(merged.rows, merged.documents).map { row, document in
        trial(row.map { valid[$0] }) { parts in
          parts.count == row.count ? document : merged.document(of: parts.map { row[$0] })
        }
      }
    }
    let singles =
      single.map { judged in
        trial([judged]) { _ in judged.variation.whole }
      } + documentTrials
    var group = PlannedGroup()
    group.cases = sequences(of: rows, Self.rowsPerCase, "valid", "accepts valid bodies")
    group.cases += sequences(
      of: singles, Self.singlesPerCase, "one-by-one", "judges one thing of a body at a time")
    group.gaps = gaps(variations, merged.flatMap(\.rows.lone)) + unsayable
    for (_, merged) in merged {
      group.tuples += PlanOutline.Tuples(total: merged.tuples, covered: merged.covered)
    }
    return group
  }

  private func merge(_ valid: [Judged], of base: JSON) -> (valid: [Judged], rows: MergedRows) {
    let rows = MergedRows(
      of: valid.map(\.variation), of: base, schema: schema, by: planner.values,
      strength: planner.strength)
    return (valid, rows)
  }

  private func sequences(
    of trials: [Trial], _ size: Int, _ id: String, _ title: String
  ) -> [PlannedCase] {
    stride(from: 0, to: trials.count, by: size).map { start in
      TrialSequence(
        planner: planner, operation: operation, id: ["body", id, String(start / size + 1)],
        title: "\(operation.key) \(title).",
        trials: Array(trials[start..<min(start + size, trials.count)]),
        begin: { builder in if action != .create { builder.create(variable(1)) } },
        end: { builder, trials in lookAfterwards(trials, &builder) }
      ).planned
    }
  }

  /// The resource of a trial: creations make one each, updates go to the same.
  func variable(_ ordinal: Int) -> Variable {
    Variable(resource: resource.name, ordinal: action == .create ? ordinal : 1)
  }

  private func trial(
    _ judged: [Judged], document: @escaping @Sendable (_ parts: [Int]) -> JSON
  ) -> Trial {
    Trial(
      parts: judged.map { Trial.Part(id: [$0.place, $0.variation.kind], title: title($0)) },
      intent: judged[0].judgement.intent
    ) { builder, parts, ordinal in
      let variable = variable(ordinal)
      let body = holes.restored(
        document(parts), stamp: builder.stamp(variable), needs: holes.needs)
      let intent = judged[0].judgement.intent
      let label = Label(merging: parts.map { judged[$0].label })
      if action == .create {
        builder.create(variable, operation, body, part: .act, intent: intent, label: label)
      } else {
        builder.act(action, on: variable, body: body, intent: intent, label: label)
      }
      if intent == .accepted { builder.look(at: variable) }
    }
  }

  /// Looks at what is there after requests that may have been refused.
  private func lookAfterwards(_ trials: [Trial], _ builder: inout CaseBuilder) {
    guard trials.last?.intent != .accepted else { return }
    if action != .create {
      builder.look(at: variable(1))
    } else if trials.contains(where: { $0.intent == .open }) {
      // Which of them exist is for the server to say: one list shows them all.
      if trials.count > 1, resource.operations[.list] != nil {
        builder.act(.list, on: variable(1), part: .observe)
      } else {
        for ordinal in trials.indices { builder.look(at: variable(ordinal + 1)) }
      }
    }
  }

  private func title(_ judged: Judged) -> String {
    let what = "\(judged.place): \(Trial.words(of: judged.variation.kind))"
    switch judged.judgement.intent {
    case .accepted: return "\(operation.key) accepts \(what)."
    case .refused: return "\(operation.key) refuses \(what)."
    case .open: return "\(operation.key) copes with \(what)."
    }
  }
}

extension BodyCoverage.Judged {
  fileprivate var label: Label {
    Label(
      .input, variation.constraint, at: place, variation.kind, value: variation.value,
      saying: variation.expectedText, by: judgement.promise, atMost: judgement.level)
  }
}
