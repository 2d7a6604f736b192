import PlumbContract
import PlumbJSON
import PlumbJournal

/// Everything that could be left out of a case, or be plainer.
///
/// What is sent more than once is edited wherever it stands: a repetition must stay one.
struct EditList {
  private let planner: Planner
  private let planned: Case
  /// Edits that are made together, or not at all.
  private(set) var edits: [[CaseEdit]] = []

  /// The edits of a case in which the step of this name shows what is looked for.
  init(of planned: Case, showing step: String, _ planner: Planner) {
    self.planner = planner
    self.planned = planned
    for index in planned.steps.indices.reversed() where planned.steps[index].name != step {
      edits.append([.drop(step: index)])
    }
    for index in planned.steps.indices.reversed() {
      addQuery(of: index)
      if planned.repetitions(of: index).last == index { addBody(of: index) }
    }
  }

  private mutating func addQuery(of index: Int) {
    let step = planned.steps[index]
    let operation = step.operation.flatMap(planner.contract.operation)
    let needed = (operation?.parameters(in: .query) ?? []).filter(\.isRequired).map(\.name)
    for (position, pair) in step.request.queryPairs.enumerated() {
      let name = String(pair.prefix { $0 != "=" })
      // What is to be refused is what it is by the value that is varied.
      let isKept =
        step.intent == .refused
        && step.label?.place.hasSameCodePoints(as: "query/\(name)") ?? false
      if !isKept, !needed.contains(where: { $0.hasSameCodePoints(as: name) }) {
        edits.append([.leaveOutQuery(step: index, position)])
      }
    }
  }

  private mutating func addBody(of index: Int) {
    let step = planned.steps[index]
    guard step.lane == nil, let document = step.request.body.document,
      let operation = step.operation.flatMap(planner.contract.operation),
      let media = operation.body?.described(by: step)
    else { return }
    add(
      document, media.members, at: .root,
      Place(
        steps: planned.repetitions(of: index), plain: planner.plainBody(of: step, in: planned),
        label: step.label, intent: step.intent))
  }

  /// What the members of one body have in common.
  private struct Place {
    let steps: [Int]
    let plain: JSON?
    let varied: JSONPointer?

    init(steps: [Int], plain: JSON?, label: Label?, intent: Intent) {
      self.steps = steps
      self.plain = plain
      // A valid body is one without what it varies, too.
      let isKept = intent == .refused || label?.family != .input
      // What is varied as a whole is no single place to be kept.
      varied = label?.bodyPointer.flatMap { $0.tokens.isEmpty || !isKept ? nil : $0 }
    }
  }

  private mutating func add(
    _ document: JSON, _ members: [Member], at pointer: JSONPointer, _ place: Place
  ) {
    for entry in document.object?.members ?? [] {
      let here = pointer.appending(entry.name)
      let member = members.named(entry.name)
      let holdsVaried = place.varied.map { here.isPrefix(of: $0) } ?? false
      if !holdsVaried {
        edits.append(place.steps.map { .leaveOut(step: $0, [here]) })
        let linked = member.map { Self.linked(to: $0, among: members) } ?? []
        if linked.count > 1 {
          let places = linked.map { pointer.appending($0) }
          edits.append(place.steps.map { .leaveOut(step: $0, places) })
        }
      }
      if let member, !member.members.isEmpty, entry.value.object != nil {
        add(entry.value, member.members, at: here, place)
      } else if !holdsVaried, let member, !member.namesResource {
        let plain = place.plain?[here] ?? planner.simplest(for: member.schema)
        if plain != entry.value, !plain.isNull {
          edits.append(place.steps.map { .simplify(step: $0, here, plain) })
        }
      }
    }
  }

  /// The names of the members that mean something only together with this one, itself among them.
  private static func linked(to member: Member, among members: [Member]) -> [String] {
    let links = { (member: Member) in
      [member.reference?.selector].compactMap(\.self) + member.availableWhen.map(\.sibling)
    }
    let keys = links(member) + [member.name]
    let others = members.filter { other in
      !other.name.hasSameCodePoints(as: member.name)
        && (links(other) + [other.name]).contains { name in
          keys.contains { $0.hasSameCodePoints(as: name) }
        }
    }
    return [member.name] + others.map(\.name)
  }
}

extension Case {
  /// The steps that send the same as this one, itself among them, in their order.
  func repetitions(of index: Int) -> [Int] {
    let step = steps[index]
    guard step.request.body != .none else { return [index] }
    return steps.indices.filter { other in
      steps[other].request == step.request && steps[other].label == step.label
        && (other == index || step.creates == nil)
    }
  }
}

extension Planner {
  /// What a person would have sent in the place of a step; nil where that is not known.
  func plainBody(of step: Step, in planned: Case) -> JSON? {
    guard let operation = step.operation.flatMap(contract.operation), let role = operation.role,
      let resource = contract.resource(role.resource), let variable = step.creates ?? step.subject
    else { return nil }
    let media = operation.body?.described(by: step)
    // What a JSON patch does is no plainer where it does something else.
    if media?.isJSONPatch == true { return nil }
    let stamp = stamp(of: "\(KeptCase.plainID(planned.id)) \(variable)")
    let body =
      [.update, .patch].contains(role.action)
      ? updateBody(for: operation, as: media, of: resource, created: stamp, stamp: stamp)
      : body(for: operation, as: media, stamp: stamp)
    return body?.document
  }
}
