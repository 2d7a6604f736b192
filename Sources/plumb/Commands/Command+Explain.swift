import PlumbChecks

/// What was said on the command line of `plumb explain`.
struct ExplainOptions: Hashable, Sendable {
  var check = ""
}

extension Command {
  /// Explains one check with its examples.
  static let explain = Command(
    "explain",
    summary: "explain a check: why it matters, how to mend a server, both kinds of exchange",
    grammar: Grammar(
      command: "explain", groups: [],
      operand: Operand(
        placeholder: "ID", help: "The id of a check, as plumb checks and every report name it.",
        isRequired: true, hint: "plumb checks lists the ids"
      ) { text, options throws(UsageError.Reason) in
        let list = NameList(
          kind: "check", names: Check.catalogue.map(\.id), list: "plumb checks lists them")
        options.check = try list.check(text)
      }),
    defaults: ExplainOptions(),
    examples: [
      .init(term: "plumb explain no-server-error", text: "say what the check looks at, and why")
    ]
  ) { options in
    guard let check = Check.named(options.check) else { return .usage }
    Console.output(CheckPage(check: check).text)
    return .success
  }
}
