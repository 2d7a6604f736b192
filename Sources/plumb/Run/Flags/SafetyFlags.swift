extension FlagGroup<RunOptions> {
  static let safety = FlagGroup(
    title: "safety (a host that is not this machine is only read, unless writes are allowed)",
    flags: [
      Flag("read-only", help: "Only send requests that change nothing, whatever the host.") {
        _, options throws(UsageError.Reason) in
        if options.allowsWrites { throw .contradicts("--allow-writes", hint: "give one of them") }
        options.isReadOnly = true
      },
      Flag(
        "allow-writes",
        help: "Let the run create, change and delete resources of its own on a remote host."
      ) { _, options throws(UsageError.Reason) in
        if options.isReadOnly { throw .contradicts("--read-only", hint: "give one of them") }
        options.allowsWrites = true
      },
      Flag(
        "dry-run",
        help: "Print how many requests there would be, and which of them write; send nothing."
      ) { _, options throws(UsageError.Reason) in
        options.isDryRun = true
      },
    ])
}
