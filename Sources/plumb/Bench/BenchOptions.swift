/// What was said on the command line of `plumb bench`.
struct BenchOptions: Hashable, Sendable {
  enum Job: String, Hashable, Sendable, CaseIterable {
    case parse, write, load, validate, generate, exchange
  }

  var job: Job?
  var files: [String] = []
  var duration = Duration.milliseconds(500)
  var dialect: ValidateOptions.Dialect?
}

extension FlagGroup<BenchOptions> {
  static let measuring = FlagGroup(
    title: "how it is measured",
    flags: [
      Flag("time", "TIME", help: "For how long (default 500ms).") {
        text, options throws(UsageError.Reason) in
        options.duration = try DurationText.parse(text)
      },
      Flag("dialect", "NAME", help: "As in plumb validate.") {
        text, options throws(UsageError.Reason) in
        let list = NameList(
          kind: "dialect", names: ValidateOptions.Dialect.allCases.map(\.rawValue))
        options.dialect = ValidateOptions.Dialect(rawValue: try list.check(text))
      },
    ])
}
