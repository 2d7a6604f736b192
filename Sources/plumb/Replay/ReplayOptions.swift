/// What was said on the command line of `plumb replay`.
struct ReplayOptions: Hashable, Sendable {
  /// The folder of a run's reports, or a corpus.
  var folder = ""
  /// The id of a case, or the fingerprint of a deviation.
  var name = ""
  /// Target, contract, credential and limits, as for a run.
  var run = RunOptions()
}

extension Operand<ReplayOptions> {
  /// Which case is repeated, and where.
  static let replayed = Operand(
    placeholder: "DIR CASE [URL]",
    help: "The folder of a run's reports, or a corpus; the id of a case, or the fingerprint of a "
      + "deviation; the base URL, without which it is the target of that run: the reference "
      + "server built in with the same faults and manners, where that was it.",
    isRequired: true, isRepeatable: true,
    hint: "give the folder of a run's reports, the id of a case or the fingerprint of a deviation, "
      + "and the URL where it is another server"
  ) { text, options throws(UsageError.Reason) in
    if options.folder.isEmpty {
      options.folder = text
    } else if options.name.isEmpty {
      options.name = text
    } else if options.run.url == nil {
      try Operand<RunOptions>.target.apply(text, &options.run)
    } else {
      throw .extraOperand(text, hint: "give a folder, a case, and at most one URL")
    }
  }
}
