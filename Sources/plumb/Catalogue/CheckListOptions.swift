import PlumbChecks
import PlumbJournal

/// What was said on the command line of `plumb checks`.
struct CheckListOptions: Hashable, Sendable {
  enum Format: String, Hashable, Sendable, CaseIterable { case text, json }

  var family: Check.Family?
  var level = Level.may
  var format = Format.text
}

extension FlagGroup<CheckListOptions> {
  static let selection = FlagGroup(
    title: "what is listed, and how",
    flags: [
      Flag(
        "family", "NAME",
        help: "Only this family: " + Check.Family.allCases.map(\.rawValue).joined(separator: ", ")
          + "."
      ) { name, options throws(UsageError.Reason) in
        let list = NameList(kind: "family", names: Check.Family.allCases.map(\.rawValue))
        options.family = Check.Family(rawValue: try list.check(name))
      },
      Flag("level", "LEVEL", help: "Only checks of at least this level: must, should, may.") {
        name, options throws(UsageError.Reason) in
        options.level = try Level.parse(name)
      },
      Flag("format", "FORMAT", help: "text (default) or json.") {
        name, options throws(UsageError.Reason) in
        let list = NameList(kind: "format", names: CheckListOptions.Format.allCases.map(\.rawValue))
        options.format = CheckListOptions.Format(rawValue: try list.check(name)) ?? .text
      },
    ])
}
