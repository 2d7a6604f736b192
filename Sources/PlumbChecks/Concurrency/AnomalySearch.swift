/// Finds out whether the operations on one item could have been done one after the other, and if not, what is wrong.
struct AnomalySearch {
  /// What was found: the anomaly, the operation that shows it, and the members that it takes to see it.
  struct Finding: Hashable {
    let anomaly: Anomaly
    let culprit: ItemOperation
    /// The places of the members among those of the history.
    let members: [Int]
  }

  /// In the order in which they were begun, those of a client that acts alone before the first block included.
  private let operations: [ItemOperation]
  private let afterOmission: [ValueSet]
  private let patience: Int

  init(
    _ operations: [ItemOperation], afterOmission: [ValueSet],
    patience: Int = Linearization.patience
  ) {
    self.operations = operations
    self.afterOmission = afterOmission
    self.patience = patience
  }

  /// Nil where all is well, and where the search finds out nothing.
  var finding: Finding? {
    let creates = operations.filter(\.isCreate)
    if creates.count > 1, let last = creates.max(by: { $0.end < $1.end }) {
      // An id may be given again when nobody has it any more.
      let isDeleted = operations.contains { $0.kind == .delete }
      return isDeleted ? nil : Finding(anomaly: .sharedID, culprit: last, members: [])
    }
    guard let sound = soundMembers else { return nil }
    let all = operations.map { $0.projected(on: sound) }
    guard isImpossible(all, sound) else { return nil }
    // What is still wrong when all is quiet weighs more than what was seen on the way.
    let quiet = all.filter { !$0.isLook || $0.client == nil }
    let isLasting = isImpossible(quiet, sound)
    guard let culprit = firstImpossible(of: isLasting ? quiet : all, sound) else { return nil }
    let history = isLasting ? quiet : all
    let members = witnesses(history, sound)
    return Finding(
      anomaly: anomaly(history, sound, culprit: culprit, isLasting: isLasting),
      culprit: operations.first { $0.index == culprit.index } ?? culprit, members: members)
  }

  private func isImpossible(_ operations: [ItemOperation], _ members: [Int]) -> Bool {
    let first = ItemState(afterOmission: members.map { afterOmission[$0] })
    return Linearization(operations, from: first, patience: patience).verdict == .impossible
  }

  /// The members that a client alone finds as it wrote them: what goes wrong without any other is not looked for here.
  ///
  /// Nil where not even that is right whether the item is there.
  private var soundMembers: [Int]? {
    let firstBlock = operations.filter { $0.client != nil }.map(\.start).min() ?? .max
    let alone = operations.filter { $0.end < firstBlock && $0.client == nil }
    guard !isImpossible(alone.map { $0.projected(on: []) }, []) else { return nil }
    return afterOmission.indices.filter { member in
      !isImpossible(alone.map { $0.projected(on: [member]) }, [member])
    }
  }

  /// The first operation to end by which the history has become impossible.
  private func firstImpossible(
    of history: [ItemOperation], _ members: [Int]
  ) -> ItemOperation? {
    history.filter(\.isCertain).sorted { $0.end < $1.end }.first { last in
      let until = history.compactMap { operation -> ItemOperation? in
        if operation.end <= last.end || !operation.isCertain { return operation }
        guard operation.start <= last.end, !operation.isLook else { return nil }
        var pending = operation
        pending.isCertain = false
        return pending
      }
      return isImpossible(until, members)
    }
  }

  /// The fewest members that show it: none where it is about whether the item is there, one, or two.
  private func witnesses(_ history: [ItemOperation], _ members: [Int]) -> [Int] {
    let places = Array(members.indices)
    let pairs = places.flatMap { a in places.filter { $0 > a }.map { [a, $0] } }
    let fewest = ([[]] + places.map { [$0] } + pairs).first { places in
      isImpossible(history.map { $0.projected(on: places) }, places.map { members[$0] })
    }
    return (fewest ?? places).map { members[$0] }
  }

  private func anomaly(
    _ history: [ItemOperation], _ members: [Int], culprit: ItemOperation, isLasting: Bool
  ) -> Anomaly {
    let deletes = history.contains { $0.kind == .delete }
    switch culprit.kind {
    case .missed: return deletes ? .staleRead : .lostCreate
    case .write, .create, .delete: return .changeAfterDelete
    case .seen:
      if deletes, !isImpossible(history.map(\.doubtingDeletes), members) {
        return isLasting ? .undoneDelete : .staleRead
      }
      if isImpossible(history.map(\.timeless), members) { return .mixture }
      return isLasting ? .lostUpdate : .staleRead
    }
  }
}

extension ItemOperation {
  fileprivate var isCreate: Bool {
    if case .create = kind { true } else { false }
  }

  /// The operation as it concerns some of the members only.
  fileprivate func projected(on members: [Int]) -> ItemOperation {
    var projected = self
    switch kind {
    case .create(let values): projected.kind = .create(members.map { values[$0] })
    case .write(let values, let keepsRest):
      projected.kind = .write(members.map { values[$0] }, keepsRest: keepsRest)
    case .seen(let values): projected.kind = .seen(members.map { values[$0] })
    case .delete, .missed: break
    }
    return projected
  }

  /// The operation as if a deletion were only perhaps one.
  fileprivate var doubtingDeletes: ItemOperation {
    var doubting = self
    if kind == .delete { doubting.isCertain = false }
    return doubting
  }

  /// The operation as if it could have been done at any time after the creation.
  fileprivate var timeless: ItemOperation {
    guard !isCreate else { return self }
    var timeless = self
    timeless.end = .max
    return timeless
  }
}
