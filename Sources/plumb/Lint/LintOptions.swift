/// What was said on the command line of `plumb lint`.
struct LintOptions: Hashable, Sendable, ContractOptions {
  enum Format: String, Hashable, Sendable, CaseIterable { case text, json, sarif }

  /// The document; nil for the contract built in.
  var contract: String?
  var rules: String?
  var format = Format.text
  /// Whether every finding of a rule is printed, not only the first ones.
  var showsAll = false
}

extension FlagGroup<LintOptions> {
  static let linting = FlagGroup(
    title: "what is read, and how it is said",
    flags: [
      .rules,
      Flag("format", "FORMAT", help: "text (default), json, or sarif for code hosts.") {
        name, options throws(UsageError.Reason) in
        let list = NameList(kind: "format", names: LintOptions.Format.allCases.map(\.rawValue))
        options.format = LintOptions.Format(rawValue: try list.check(name)) ?? .text
      },
      Flag("all", help: "Print every finding; otherwise the first five of each rule.") {
        _, options throws(UsageError.Reason) in
        options.showsAll = true
      },
    ])
}
