/// One thing that a client did to an item, or saw of it, and when.
struct ItemOperation: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// The item came into being, with what was given for each of its members.
    case create([ValueSet])
    /// Members got values; nil stands for a member that was not given, and then keeps its value or may be reset.
    case write([ValueSet?], keepsRest: Bool)
    case delete
    /// The item was shown, with what each of its members may have been.
    case seen([ValueSet])
    /// There was no such item.
    case missed
  }

  var kind: Kind
  /// When the request was begun, in microseconds of the run's clock.
  var start: Int
  /// When its answer had been read.
  var end: Int
  /// Whether it has taken place for sure; where no answer says so it may have, at any time from its start on.
  var isCertain = true
  /// The client that did it, counted from 1; nil for one that acted alone.
  var client: Int?
  /// Its place among the requests of the case.
  var index = 0

  var isLook: Bool {
    switch kind {
    case .seen, .missed: true
    case .create, .write, .delete: false
    }
  }

  /// Whether it was over when the other one was begun.
  func precedes(_ other: ItemOperation) -> Bool {
    isCertain && end < other.start
  }
}

/// Which of the numbered values of a member it may have.
struct ValueSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The value with this number, from 0; one beyond the room for numbers may be any.
  init(_ number: Int) {
    self.init(rawValue: number < Self.room ? 1 << number : .max)
  }

  /// How many values have a number; the last bit stands for all others.
  static let room = 63
  static let others = ValueSet(rawValue: 1 << 63)
  static let anything = ValueSet(rawValue: .max)
}
