extension FlagGroup<RunOptions> {
  static let output = FlagGroup(
    title: "output",
    flags: [
      Flag(
        "reports", "DIR",
        help:
          "Folder of the reports (default Reports/latest); those of an earlier run are replaced."
      ) { path, options throws(UsageError.Reason) in
        options.reports = path
      },
      Flag("no-progress", help: "Show no progress on stderr.") {
        _, options throws(UsageError.Reason) in
        options.showsProgress = false
      },
    ])
}
