import PlumbEngine
import PlumbJournal

extension FlagGroup<RunOptions> {
  static let selection = FlagGroup(
    title: "what is tested",
    flags: [
      .contract, .rules,
      Flag(
        "phases", "LIST",
        help: "Only these phases, joined by commas: \(phases.names.joined(separator: ","))."
      ) {
        text, options throws(UsageError.Reason) in
        options.phases = try phases.parse(list: text)
      },
      Flag(
        "only", "GLOB",
        help: "Only cases of this operation, resource or id; * stands for any text.",
        isRepeatable: true
      ) { glob, options throws(UsageError.Reason) in
        options.only.append(glob)
      },
      Flag("skip", "GLOB", help: "No cases of this operation, resource or id.", isRepeatable: true)
      {
        glob, options throws(UsageError.Reason) in
        options.skip.append(glob)
      },
      Flag("seed", short: "s", "N", help: "Seed of every random choice (default 0).") {
        text, options throws(UsageError.Reason) in
        options.seed = try WholeNumber.parse(text, 0...UInt64.max)
      },
      Flag(
        "corpus", "DIR",
        help: "Try the failing cases first that earlier runs have kept in this folder, such as "
          + "Reports/latest/corpus or a copy of it."
      ) { path, options throws(UsageError.Reason) in
        options.corpus = path
      },
      Flag(
        "level", "LEVEL",
        help: "Lowest level of a deviation that makes the run fail: must (default), should, may."
      ) { name, options throws(UsageError.Reason) in
        options.level = try Level.parse(name)
      },
      Flag(
        "enable", "ID",
        help: "Also ask for what is asked of no server otherwise: max-response-time (=500ms, say), "
          + "security-headers, rate-limit-is-announced.", isRepeatable: true
      ) { text, options throws(UsageError.Reason) in
        options.enabled.append(try EnabledCheck(parsing: text))
      },
      .fault, .manner,
    ])

  private static let phases = NameList(kind: "phase", names: Phase.all.map(\.id))
}
