import PlumbHTTP
import PlumbServer
import Synchronization

extension Command {
  /// Runs the reference server until Ctrl-C.
  static let serve = Command(
    "serve",
    summary: "run the reference server: faithful to the contract, or with named faults and manners",
    grammar: Grammar(
      command: "serve", groups: [.serving, .listening, .credential()], operand: nil),
    defaults: ServeOptions(),
    examples: [
      .init(term: "plumb serve --port 0", text: "serve the VoiceBot API on any free port"),
      .init(
        term: "plumb serve --fault enum-ignored",
        text: "serve it with a defect that plumb run then finds"),
    ]
  ) { options in
    let file = try ContractFile(path: options.contract, rules: options.rules)
    for warning in file.warnings { Console.error("warning: \(warning)\n") }
    if options.listsFaults {
      Console.output(FaultTable.text(for: file.contract))
      return .success
    }
    if options.listsManners {
      Console.output(MannerTable.text(for: file.contract))
      return .success
    }
    let found = try TokenSource.find(options.token)
    // Before the server's threads exist, which inherit what is blocked.
    let interrupted = Latch()
    Interruption.handle { count in
      if count > 1 { exitProcess(.interrupted) }
      interrupted.open()
    }
    let server = try LocalServer(
      file.contract, like: options, token: found.token, host: options.host, port: options.port)
    warn(options, found)
    server.start()
    Console.output("listening on \(server.url)\n")
    interrupted.wait()
    server.stop()
    return .success
  }

  private static func warn(_ options: ServeOptions, _ found: TokenSource.Found) {
    if let warning = found.warning { Console.error("warning: \(warning)\n") }
    if found.token == nil {
      Console.error("note: no token is set (PLUMB_TOKEN), so every request is let in\n")
    }
    let endpoint = HTTPEndpoint(host: options.host, port: max(options.port, 1))
    if let url = try? HTTPURL(parsing: "http://\(endpoint)"), !url.isLoopback {
      Console.error("warning: other machines can reach \(options.host)\n")
    }
  }
}
