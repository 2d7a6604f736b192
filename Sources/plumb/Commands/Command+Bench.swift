extension Command {
  /// Measures what plumb is made of; for those who work on it, so `--help` does not list it.
  static let bench = Command(
    "bench", summary: "measure parsing, writing, judging, generating and exchanging",
    grammar: Grammar(
      command: "bench", groups: [.measuring],
      operand: Operand(
        placeholder: "JOB FILE…",
        help: "parse FILE, write FILE, load CONTRACT, validate SCHEMA INSTANCE, "
          + "generate CONTRACT, or exchange.",
        isRequired: true, isRepeatable: true, hint: "see plumb bench --help"
      ) { text, options throws(UsageError.Reason) in
        guard options.job != nil else {
          let list = NameList(kind: "job", names: BenchOptions.Job.allCases.map(\.rawValue))
          options.job = BenchOptions.Job(rawValue: try list.check(text))
          return
        }
        options.files.append(text)
      }),
    defaults: BenchOptions(),
    examples: [
      .init(
        term: "plumb bench parse openapi.json", text: "see how many megabytes a second it reads")
    ],
    exits: .init(
      title: "exit codes",
      rows: [
        .init(term: "0", text: "the figure is printed: a number and its unit"),
        .init(term: "2", text: "wrong usage, or a file that cannot be used"),
      ]),
    isHidden: true
  ) { options in
    let figure = try Benchmark(options).measure()
    Console.output("\(figure)\n")
    return .success
  }
}
