/// A command of plumb: its name, what `--help` says of it, and what it does.
struct Command: Sendable {
  let name: String
  let summary: String
  let help: HelpScreen
  /// Whether `plumb --help` leaves it out, because it is for those who work on plumb.
  let isHidden: Bool
  /// Reads the tokens after the command's name, does what they ask, and says how it ended.
  let run: @Sendable (_ tokens: [String]) throws -> ExitCode

  /// A command with options of its own type; `body` is what it does once the tokens are read.
  init<Options: Sendable>(
    _ name: String, summary: String, grammar: Grammar<Options>, defaults: Options,
    examples: [HelpScreen.Row], exits: HelpScreen.Section = .exitCodes, isHidden: Bool = false,
    body: @escaping @Sendable (Options) throws -> ExitCode
  ) {
    self.name = name
    self.summary = summary
    self.isHidden = isHidden
    let help = Self.help(name, summary, grammar, examples, exits)
    self.help = help
    run = { tokens in
      switch try grammar.parse(tokens, from: defaults) {
      case .help:
        Console.output(help.text)
        return .success
      case .options(let options):
        return try body(options)
      }
    }
  }

  private static func help<Options>(
    _ name: String, _ summary: String, _ grammar: Grammar<Options>, _ examples: [HelpScreen.Row],
    _ exits: HelpScreen.Section
  ) -> HelpScreen {
    var usage = "plumb \(name) [FLAG…]"
    var sections: [HelpScreen.Section] = []
    if let operand = grammar.operand {
      usage += operand.isRequired ? " \(operand.placeholder)" : " [\(operand.placeholder)]"
      sections.append(
        .init(title: "argument", rows: [.init(term: operand.placeholder, text: operand.help)]))
    }
    sections += grammar.groups.map { group in
      .init(title: group.title, rows: group.flags.filter { !$0.isHidden }.map(\.row))
    }
    return HelpScreen(
      title: "plumb \(name): \(summary)", usage: usage, sections: sections + [exits],
      examples: examples)
  }
}
