import PlumbJournal

extension Level {
  /// The level that a user names, the most binding first in the list of names.
  static func parse(_ text: String) throws(UsageError.Reason) -> Level {
    let list = NameList(kind: "level", names: Level.allCases.reversed().map(\.rawValue))
    return Level(rawValue: try list.check(text)) ?? .must
  }
}
