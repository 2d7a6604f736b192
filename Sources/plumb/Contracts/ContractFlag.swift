/// Options that name a contract.
protocol ContractOptions: Sendable {
  var contract: String? { get set }
  var rules: String? { get set }
}

extension Flag where Options: ContractOptions {
  static var contract: Flag {
    Flag(
      "contract", short: "c", "FILE",
      help: "OpenAPI 3.0 or 3.1 document in JSON (default: the VoiceBot API, built in)."
    ) { path, options throws(UsageError.Reason) in
      options.contract = path
    }
  }

  static var rules: Flag {
    Flag(
      "rules", "FILE",
      help: "OpenAPI Overlay 1.0 document in JSON, laid over the contract before it is read: "
        + "x-plumb rules for a document of others, say."
    ) { path, options throws(UsageError.Reason) in
      options.rules = path
    }
  }
}
