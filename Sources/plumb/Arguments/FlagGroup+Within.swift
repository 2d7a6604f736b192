extension FlagGroup {
  /// The same flags for options that hold these among others.
  func within<Outer: Sendable>(
    _ part: any WritableKeyPath<Outer, Options> & Sendable
  ) -> FlagGroup<Outer> {
    FlagGroup<Outer>(
      title: title,
      flags: flags.map { flag in
        Flag<Outer>(
          flag.name, short: flag.short, flag.placeholder, help: flag.help,
          isRepeatable: flag.isRepeatable, isHidden: flag.isHidden
        ) { text, options throws(UsageError.Reason) in
          try flag.apply(text, &options[keyPath: part])
        }
      })
  }
}
