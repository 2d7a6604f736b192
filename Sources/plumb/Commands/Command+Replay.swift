extension Command {
  /// What `plumb replay` accepts.
  static let replayGrammar = Grammar<ReplayOptions>(
    command: "replay",
    groups: [
      FlagGroup<RunOptions>(
        title: "what it is tried against", flags: [.contract, .rules, .fault, .rate, .timeout]
      ).within(\.run),
      FlagGroup<RunOptions>.safety.within(\.run),
      FlagGroup<RunOptions>.credential([.header]).within(\.run),
    ], operand: .replayed)

  /// Repeats one case.
  static let replay = Command(
    "replay",
    summary: "repeat one case of a run, and say whether the deviation is still there",
    grammar: replayGrammar,
    defaults: ReplayOptions(),
    examples: [
      .init(
        term: "plumb replay Reports/latest 0b0c2900c473bbec",
        text: "repeat the smallest case of a deviation against the same server"),
      .init(
        term: "plumb replay corpus 0b0c2900c473bbec http://localhost:8080/v4",
        text: "repeat a case that was kept, against another server"),
    ],
    exits: .init(
      title: "exit codes",
      rows: [
        .init(term: "0", text: "not reproduced"),
        .init(term: "1", text: "reproduced: the server deviates as it did"),
        .init(term: "2", text: "wrong usage, an unknown case, or a contract that cannot be used"),
        .init(
          term: "3", text: "it could not be tried: unreachable, credential refused, or read-only"),
        .init(term: "130", text: "interrupted, after cleaning up"),
      ])
  ) { options in
    guard !options.name.isEmpty else {
      throw UsageError(
        place: "plumb replay",
        reason: .missingOperand(
          "CASE", hint: "give the id of a case or the fingerprint of a deviation, as in the reports"
        ))
    }
    return try ReplaySession(options).execute()
  }
}
