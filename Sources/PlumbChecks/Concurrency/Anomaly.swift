/// What no order of the requests explains, in the words in which such defects are known.
enum Anomaly: Hashable, Sendable {
  case lostUpdate, staleRead, mixture, lostCreate, undoneDelete, sharedID
  /// A change of what was deleted was acknowledged.
  case changeAfterDelete

  /// What happened, as the beginning of a sentence.
  var words: String {
    switch self {
    case .lostUpdate: "lost update: what an acknowledged update gave is not there"
    case .staleRead: "stale read: it shows what an acknowledged write had replaced before"
    case .mixture: "mixture of two writes: it shows a part of one and a part of another"
    case .lostCreate: "lost create: the creation was acknowledged, and the item is not there"
    case .undoneDelete: "a delete undone: the deletion was acknowledged, and the item is there"
    case .sharedID: "two creates with one id: both were acknowledged, and there is one item"
    case .changeAfterDelete: "a change of what was deleted before was acknowledged"
    }
  }

  /// What should have been, instead.
  var expectation: String {
    switch self {
    case .lostUpdate, .staleRead: "the last of the acknowledged writes, in some order of them"
    case .mixture: "what one of the writes gave, whole"
    case .lostCreate: "every item whose creation was acknowledged"
    case .undoneDelete, .changeAfterDelete: "404 or 410 after a deletion that was acknowledged"
    case .sharedID: "an id of its own for each"
    }
  }
}
