import PlumbHTTP

extension FlagGroup<RunOptions> {
  static let limits = FlagGroup(
    title: "how much, how fast",
    flags: [
      Flag("workers", short: "w", "N", help: "Cases that may be under way at once (default 8).") {
        text, options throws(UsageError.Reason) in
        options.workers = try WholeNumber.parse(text, 1...256)
      },
      Flag(
        "clients", "N",
        help: "Clients that act at once in a case of the concurrency phase, 2 to 16 (default 4)."
      ) { text, options throws(UsageError.Reason) in
        options.clients = try WholeNumber.parse(text, 2...16)
      },
      Flag("max-cases", "N", help: "Random cases of each operation, at most.") {
        text, options throws(UsageError.Reason) in
        options.maxCases = try WholeNumber.parse(text, 0...1_000_000_000)
      },
      Flag("invalid", "PERCENT", help: "Share of random cases with one thing broken (default 33).")
      {
        text, options throws(UsageError.Reason) in
        options.invalidPercentage = try WholeNumber.parse(text, 0...100)
      },
      Flag(
        "dictionary", "FILE",
        help: "Values that random cases try where they fit, one a line: JSON, or else plain text."
      ) { path, options throws(UsageError.Reason) in
        options.dictionary = path
      },
      Flag(
        "strength", "N", help: "Combine values of so many members, 1 to 4 (default 2: all pairs)."
      ) {
        text, options throws(UsageError.Reason) in
        options.strength = try WholeNumber.parse(text, 1...4)
      },
      Flag("max-requests", "N", help: "Requests of the run, at most; cleaning up may need more.") {
        text, options throws(UsageError.Reason) in
        options.maxRequests = try WholeNumber.parse(text, 1...1_000_000_000)
      },
      Flag("max-deviations", "N", help: "Begin no case once so many deviations were found.") {
        text, options throws(UsageError.Reason) in
        options.maxDeviations = try WholeNumber.parse(text, 1...1_000_000_000)
      },
      Flag("budget", "TIME", help: "Begin no case after this time, such as 30s or 5m.") {
        text, options throws(UsageError.Reason) in
        options.budget = try DurationText.parse(text)
      },
      Flag(
        "shrink", "N",
        help: "Requests that finding the smallest case of a deviation may take, at most (default "
          + "100); 0 leaves cases as they were found."
      ) { text, options throws(UsageError.Reason) in
        options.shrinkRequests = try WholeNumber.parse(text, 0...1_000_000)
      },
      .rate, .timeout,
    ])
}

extension Flag<RunOptions> {
  static let rate = Flag(
    "rate", "RATE", help: "Requests in a time, at most, such as 20/s or 100/m."
  ) { text, options throws(UsageError.Reason) in
    options.requestsPerSecond = try RateText.parse(text)
  }

  static let timeout = Flag(
    "timeout", "TIME",
    help: "Longest silence of the server (default 10s); an exchange may take three times as long."
  ) { text, options throws(UsageError.Reason) in
    let silence = try DurationText.parse(text)
    options.deadlines = HTTPDeadlines(
      connect: min(silence, .seconds(5)), read: silence, total: silence * 3)
  }
}
