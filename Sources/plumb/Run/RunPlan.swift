import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal

/// What the options of `plumb run` mean: files read, the token found, the rules of safety applied.
struct RunPlan: Sendable {
  let options: RunOptions
  let file: ContractFile
  /// Values for random cases.
  let dictionary: [JSON]
  let token: String?
  let isReadOnly: Bool
  /// Cases that earlier runs have kept, tried first.
  let corpus: [KeptCase]
  /// What the user should know before the first request.
  let warnings: [String]

  init(_ options: RunOptions) throws {
    if options.url != nil, !options.faults.isEmpty || !options.manners.isEmpty {
      throw UsageError(
        place: options.faults.isEmpty ? "--manner" : "--fault",
        reason: .contradicts(
          "URL",
          hint:
            "only the reference server built in can be given faults and manners; leave out the URL"
        ))
    }
    self.options = options
    corpus =
      try options.corpus.map { path throws(CommandError) in
        try CorpusFolder(path, of: "--corpus").cases
      } ?? []
    file = try ContractFile(path: options.contract, rules: options.rules)
    dictionary =
      try options.dictionary.map { path throws(InputFile.Failure) in
        try DictionaryFile(path: path).values
      } ?? []
    guard let url = options.url else {
      token = Self.randomToken()
      isReadOnly = options.isReadOnly
      warnings = file.warnings
      return
    }
    guard !options.isDryRun else {
      // Nothing is sent: a plan needs no credential.
      token = nil
      isReadOnly = options.isReadOnly || !(url.isLoopback || options.allowsWrites)
      warnings = file.warnings + Self.warnings(options, url, nil, isReadOnly: isReadOnly)
      return
    }
    let found = try TokenSource.find(options.token)
    token = found.token
    isReadOnly = options.isReadOnly || !(url.isLoopback || options.allowsWrites)
    warnings = file.warnings + Self.warnings(options, url, found, isReadOnly: isReadOnly)
  }

  /// The settings of the run against a target.
  func configuration(base: HTTPURL, ledgerPath: String?) -> RunConfiguration {
    var configuration = RunConfiguration(
      contract: file.contract, contractSource: file.source, base: base, version: Version.text)
    configuration.seed = options.seed
    configuration.phases = options.phases.map { $0.compactMap(Phase.named) } ?? Phase.all
    configuration.filter = CaseFilter(only: options.only, skip: options.skip)
    configuration.checks += options.enabled.compactMap(\.check)
    if let workers = options.workers { configuration.workers = workers }
    if let clients = options.clients { configuration.clients = clients }
    configuration.maxCases = options.maxCases
    if let strength = options.strength { configuration.strength = strength }
    if let share = options.invalidPercentage { configuration.fuzzing.invalidPercentage = share }
    configuration.fuzzing.dictionary = dictionary
    configuration.corpus = corpus.map(\.named)
    if let requests = options.shrinkRequests { configuration.shrinkRequests = requests }
    configuration.budget = options.budget
    configuration.maxRequests = options.maxRequests
    if let bound = options.maxDeviations {
      let limit = DeviationLimit(bound, level: options.level)
      configuration.reasonToEnd = { limit.reasonToEnd(after: $0) }
    }
    configuration.requestsPerSecond = options.requestsPerSecond
    configuration.deadlines = options.deadlines
    configuration.isReadOnly = isReadOnly
    configuration.token = token
    configuration.fields = options.fields
    configuration.ledgerPath = ledgerPath
    return configuration
  }

  private static func warnings(
    _ options: RunOptions, _ url: HTTPURL, _ found: TokenSource.Found?, isReadOnly: Bool
  ) -> [String] {
    var warnings: [String] = []
    if let warning = found?.warning { warnings.append(warning) }
    if found?.token != nil, url.scheme == .http, !url.isLoopback {
      warnings.append("the token goes to \(url.host) unencrypted; use https where it is offered")
    }
    if isReadOnly, !options.isReadOnly {
      warnings.append(
        "\(url.host) is not this machine, so the run only reads; --allow-writes lets it create, "
          + "change and delete resources of its own")
    }
    return warnings
  }

  /// 128 random bits: the embedded server is open to everyone on this machine while it runs.
  private static func randomToken() -> String {
    var generator = SystemRandomNumberGenerator()
    return String(generator.next(), radix: 16) + String(generator.next(), radix: 16)
  }
}
