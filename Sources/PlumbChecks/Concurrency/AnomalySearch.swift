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
    guard let (culprit, history) = firstImpossible(of: isLasting ? quiet : all, sound) else {
      return nil
    }
    let places = witnesses(history, sound)
    let concerned = history.map { $0.projected(on: places) }
    return Finding(
      anomaly: anomaly(
        concerned, places.map { sound[$0] }, culprit: culprit.projected(on: places),
        isLasting: isLasting),
      culprit: operations.first { $0.index == culprit.index } ?? culprit,
      members: places.map { sound[$0] })
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

  /// The first operation to end by which the history has become impossible, and the history until then.
  private func firstImpossible(
    of history: [ItemOperation], _ members: [Int]
  ) -> (culprit: ItemOperation, until: [ItemOperation])? {
    let ended = history.filter(\.isCertain).sorted { $0.end < $1.end }
    // Whatever comes later, what was impossible stays so: the place can be halved.
    var (possible, impossible) = (-1, ended.count - 1)
    while impossible - possible > 1 {
      let middle = (possible + impossible) / 2
      if isImpossible(history.until(ended[middle].end), members) {
        impossible = middle
      } else {
        possible = middle
      }
    }
    guard ended.indices.contains(impossible) else { return nil }
    return (ended[impossible], history.until(ended[impossible].end))
  }

  /// The fewest members that show it: none where it is about whether the item is there, one, or two.
  private func witnesses(_ history: [ItemOperation], _ members: [Int]) -> [Int] {
    let places = Array(members.indices)
    let pairs = places.flatMap { a in places.filter { $0 > a }.map { [a, $0] } }
    let fewest = ([[]] + places.map { [$0] } + pairs).first { places in
      isImpossible(history.map { $0.projected(on: places) }, places.map { members[$0] })
    }
    return fewest ?? places
  }

  private func anomaly(
    _ history: [ItemOperation], _ members: [Int], culprit: ItemOperation, isLasting: Bool
  ) -> Anomaly {
    let deletes = history.contains { $0.kind == .delete }
    switch culprit.kind {
    case .missed: return deletes ? .staleRead : .lostCreate
    case .write, .create, .delete: return .changeAfterDelete
    case .seen(let values):
      if deletes, !isImpossible(history.map(\.doubtingDeletes), members) {
        return isLasting ? .undoneDelete : .staleRead
      }
      guard history.contains(where: { $0.gives(values) }) else { return .mixture }
      return isLasting ? .lostUpdate : .staleRead
    }
  }
}

extension [ItemOperation] {
  /// The operations as they were known at a time: what had not ended then may have been done, or not.
  fileprivate func until(_ instant: Int) -> [ItemOperation] {
    compactMap { operation in
      if operation.end <= instant || !operation.isCertain { return operation }
      guard operation.start <= instant, !operation.isLook else { return nil }
      var pending = operation
      pending.isCertain = false
      return pending
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

  /// Whether all that this write gives may be what is seen.
  fileprivate func gives(_ seen: [ValueSet]) -> Bool {
    switch kind {
    case .create(let values): zip(values, seen).allSatisfy { !$0.isDisjoint(with: $1) }
    case .write(let values, _):
      zip(values, seen).allSatisfy { value, seen in value.map { !$0.isDisjoint(with: seen) } ?? true
      }
    case .delete, .seen, .missed: false
    }
  }
}
