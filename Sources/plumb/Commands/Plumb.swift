import PlumbContract

/// The program as a whole: the commands, and what to do with a command line.
enum Plumb {
  /// In the order of `--help`.
  static let commands: [Command] = [
    .run, .replay, .serve, .lint, .checks, .explain, .audit, .validate, .selftest, .bench,
  ]

  /// Follows the command line, says on stderr what went wrong, and returns how to exit.
  static func main(_ arguments: [String]) -> ExitCode {
    do {
      return try follow(arguments)
    } catch let error as UsageError {
      report("\(error)", hint: error.reason.hint)
      return .usage
    } catch let error as CommandError {
      report("\(error)", hint: error.hint)
      return error.exitCode
    } catch {
      report("\(error)", hint: "")
      return .untestable
    }
  }

  static let help = HelpScreen(
    title: "plumb holds an HTTP API against its documentation and proves every deviation with one "
      + "exchange.",
    usage: "plumb COMMAND [FLAG…]",
    sections: [
      .init(
        title: "commands",
        rows: commands.filter { !$0.isHidden }.map { .init(term: $0.name, text: $0.summary) }),
      .init(
        title: "flags",
        rows: [
          .init(term: "-h, --help", text: "This page; after a command, the page of that command."),
          .init(term: "-V, --version", text: "The version of plumb."),
        ]),
      .exitCodes,
    ],
    examples: [
      .init(term: "plumb run", text: "see a whole run, against the reference server built in"),
      .init(
        term: "PLUMB_TOKEN=… plumb run https://api.example.com/v4",
        text: "hold a real server against its documentation, reading only"),
      .init(term: "plumb serve", text: "serve the VoiceBot API to try a client against"),
    ])

  private static func follow(_ arguments: [String]) throws -> ExitCode {
    guard let first = arguments.first else {
      throw UsageError(place: "the command line", reason: .missingCommand)
    }
    switch first {
    case "--help", "-h":
      Console.output(help.text)
      return .success
    case "--version", "-V":
      Console.output("plumb \(Version.text)\n")
      return .success
    case "help":
      return try showHelp(of: arguments.dropFirst().first)
    default:
      return try command(first).run(Array(arguments.dropFirst()))
    }
  }

  private static func showHelp(of name: String?) throws(UsageError) -> ExitCode {
    Console.output(
      try name.map { name throws(UsageError) in try command(name).help.text } ?? help.text)
    return .success
  }

  private static func command(_ name: String) throws(UsageError) -> Command {
    if let command = commands.first(where: { $0.name == name }) { return command }
    if name.hasPrefix("-") {
      let suggestion = closest(to: name, among: ["--help", "--version"])
      throw UsageError(
        place: name, reason: .unknownFlag(suggestion: suggestion, help: "plumb --help"))
    }
    throw UsageError(
      place: "the command line",
      reason: .unknownCommand(
        name, suggestion: closest(to: name, among: commands.map(\.name))))
  }

  private static func report(_ message: String, hint: String) {
    Console.error("plumb: \(message)\n" + (hint.isEmpty ? "" : "  \(hint)\n"))
  }
}
