import PlumbJournal

/// What the cases of a deviation tell of where it comes from.
struct Trace: Hashable, Sendable {
  /// An answer that showed a deviation.
  struct Answer: Hashable, Sendable, Comparable {
    let number: Int
    let step: ExactText

    static func < (left: Answer, right: Answer) -> Bool {
      left.number != right.number
        ? left.number < right.number : left.step.text.isBefore(right.step.text)
    }
  }

  /// Answers that are kept, the first of the plan.
  private static let answerLimit = 100

  /// In the order of the plan.
  private(set) var answers: [Answer] = []
  /// The operations whose creations every case depended on.
  private(set) var creations: Set<ExactText>

  /// Whether so many answers showed it that not all are kept.
  var isEverywhere: Bool { answers.count == Self.answerLimit }

  init(of result: CaseResult) {
    creations = Self.creations(in: result.case)
  }

  mutating func add(_ deviation: Deviation, of result: CaseResult) {
    let answer = Answer(number: result.number, step: ExactText(deviation.step))
    let position = answers.firstIndex { answer < $0 } ?? answers.endIndex
    if position == 0 || answers[position - 1] != answer {
      answers.insert(answer, at: position)
      if answers.count > Self.answerLimit { answers.removeLast() }
    }
    if !creations.isEmpty { creations.formIntersection(Self.creations(in: result.case)) }
  }

  private static func creations(in planned: Case) -> Set<ExactText> {
    Set(planned.steps.filter { $0.creates != nil }.compactMap { $0.operation.map(ExactText.init) })
  }
}

/// What the case that is shown for a deviation says of it.
struct Context: Hashable, Sendable {
  /// The operation whose answer shows it, which need not be the one at fault.
  let shownBy: String
  /// The operation and member of a request that should have been refused.
  let dubious: (operation: String, member: String)?

  init(of deviation: Deviation, in planned: Case) {
    let step = planned.steps.first { ExactText($0.name) == ExactText(deviation.step) }
    shownBy = step?.operation ?? deviation.operation
    dubious =
      planned.steps.lazy.compactMap { step in
        guard step.intent != .accepted, let operation = step.operation,
          let member = step.label.flatMap({ Subject.member(in: $0.place) })
        else { return nil }
        return (operation, member)
      }.first
  }

  static func == (left: Context, right: Context) -> Bool {
    ExactText(left.shownBy) == ExactText(right.shownBy)
      && left.dubious.map { [ExactText($0.operation), ExactText($0.member)] }
        == right.dubious.map { [ExactText($0.operation), ExactText($0.member)] }
  }

  func hash(into hasher: inout Hasher) { hasher.combine(ExactText(shownBy)) }
}
