extension Command {
  /// What `plumb run` accepts.
  static let runGrammar = Grammar<RunOptions>(
    command: "run",
    groups: [.selection, .limits, .safety, .credential([.header]), .output], operand: .target)

  /// Holds a target against a contract.
  static let run = Command(
    "run",
    summary: "hold a server against its contract; without URL, the reference server built in",
    grammar: runGrammar,
    defaults: RunOptions(),
    examples: [
      .init(term: "plumb run", text: "see a whole run against the reference server built in"),
      .init(
        term: "plumb run --fault enum-ignored",
        text: "see what plumb says of a server with a defect"),
      .init(
        term: "plumb run http://localhost:8080/v4 --token-env API_TOKEN",
        text: "hold a server on this machine against the VoiceBot contract"),
      .init(
        term: "plumb run --contract openapi.json --dry-run",
        text: "see how many requests a run would make, and what it cannot try"),
      .init(
        term: "plumb run https://api.example.com/v4 --token-file token --allow-writes --rate 20/s",
        text: "hold a real account against it, gently; what the run creates it removes again"),
    ]
  ) { options in
    let plan = try RunPlan(options)
    return options.isDryRun ? try DryRunScreen.show(plan) : try RunSession(plan).execute()
  }
}
