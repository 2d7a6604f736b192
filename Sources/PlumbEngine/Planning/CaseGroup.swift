import PlumbJournal

/// Cases that are planned together, and never before they are needed.
struct CaseGroup: Sendable {
  let make: @Sendable () -> PlannedGroup
  /// Whether it is made only when every case before it has ended, because it learns from the answers.
  var needsAnswers = false

  /// A group of cases each of which stands for itself.
  init(_ make: @escaping @Sendable () -> [Case]) {
    self.make = { PlannedGroup(cases: make().map { PlannedCase($0) }) }
  }

  private init(making make: @escaping @Sendable () -> PlannedGroup) {
    self.make = make
  }

  /// A group with what it leaves out, and with cases that try several things at once.
  static func planned(by make: @escaping @Sendable () -> PlannedGroup) -> CaseGroup {
    CaseGroup(making: make)
  }
}

/// What came of planning a group.
struct PlannedGroup: Sendable {
  var cases: [PlannedCase] = []
  /// What the documentation names and no case tries.
  var gaps: [PlanOutline.Gap] = []
  /// The combinations of values that cases try together.
  var tuples = PlanOutline.Tuples()
}
