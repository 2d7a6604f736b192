/// Options that say where the token is found.
protocol TokenOptions: Sendable {
  var token: TokenSource? { get set }
}

extension FlagGroup where Options: TokenOptions {
  /// The flags of the credential, the same for every command that needs one.
  static func credential(_ others: [Flag<Options>] = []) -> FlagGroup {
    FlagGroup(
      title: "credential (the token is read from PLUMB_TOKEN when no flag names it)",
      flags: [
        Flag("token-env", "NAME", help: "Read the token from this variable of the environment.") {
          name, options throws(UsageError.Reason) in
          if case .file = options.token {
            throw .contradicts("--token-file", hint: "name one source of the token")
          }
          options.token = .environment(name)
        },
        Flag(
          "token-file", "FILE", help: "Read the token from this file, which holds it in one line."
        ) { path, options throws(UsageError.Reason) in
          if case .environment = options.token {
            throw .contradicts("--token-env", hint: "name one source of the token")
          }
          options.token = .file(path)
        },
        Flag("token", "TOKEN", help: "Refused: others would see it.", isHidden: true) {
          _, _ throws(UsageError.Reason) in
          throw .secret("a token")
        },
      ] + others)
  }
}
