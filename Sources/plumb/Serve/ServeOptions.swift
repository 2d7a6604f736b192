/// What was said on the command line of `plumb serve`.
struct ServeOptions: Hashable, Sendable, TokenOptions, ContractOptions, BehaviourOptions {
  var host = "127.0.0.1"
  /// 0 for any that is free.
  var port: UInt16 = 8080
  var token: TokenSource?
  var contract: String?
  var rules: String?
  var faults: [String] = []
  var manners: [String] = []
  var listsFaults = false
  var listsManners = false
}

extension FlagGroup<ServeOptions> {
  static let listening = FlagGroup(
    title: "where it listens",
    flags: [
      Flag("host", "HOST", help: "Address or name to listen on (default 127.0.0.1).") {
        host, options throws(UsageError.Reason) in
        options.host = host
      },
      Flag(
        "port", short: "p", "PORT", help: "Port to listen on; 0 for any free one (default 8080)."
      ) { text, options throws(UsageError.Reason) in
        options.port = try WholeNumber.parse(text, 0...UInt16.max)
      },
    ])

  static let serving = FlagGroup(
    title: "what it serves",
    flags: [
      .contract, .rules, .fault, .manner,
      Flag("list-faults", help: "List the faults and where each sits in the contract, and end.") {
        _, options throws(UsageError.Reason) in
        options.listsFaults = true
      },
      Flag("list-manners", help: "List the manners and what leaves them open, and end.") {
        _, options throws(UsageError.Reason) in
        options.listsManners = true
      },
    ])
}
