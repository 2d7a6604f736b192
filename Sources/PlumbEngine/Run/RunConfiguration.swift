package import PlumbChecks
package import PlumbContract
package import PlumbHTTP
package import PlumbJournal

/// Everything that decides what a run does; two equal ones plan the same cases, byte for byte.
package struct RunConfiguration: Sendable {
  package var contract: Contract
  /// Where the contract came from, for the reports: a file's name, or `built in`.
  package var contractSource: String
  /// The base URL; the paths of the contract are below it.
  package var base: HTTPURL
  /// The version of plumb, for the reports.
  package var version: String
  package var seed: UInt64 = 0
  package var phases: [Phase] = Phase.all
  /// Cases of earlier runs, which are tried before those of the phases and whatever the filter; their ids must not be
  /// those of planned cases.
  package var corpus: [Case] = []
  package var filter = CaseFilter()
  /// The checks that judge each exchange.
  package var checks = Check.all
  /// How many cases may be under way at once, each with one request for each of its clients.
  package var workers = 8
  /// How many clients act at the same time in the cases of the concurrency phase.
  package var clients = 4
  /// How many random cases an operation gets; nil for the phase's own number.
  package var maxCases: Int?
  /// How random cases are made.
  package var fuzzing = FuzzSettings()
  /// Of how many members every combination of a few values is tried by the coverage phase.
  package var strength = 2
  /// After this time no further case is begun.
  package var budget: Duration?
  /// After this many requests no further case is begun; clean-up is not bounded by it.
  package var maxRequests: Int?
  /// Hears the results in the order of the plan; what it returns is why no further one is wanted.
  ///
  /// Results of later cases that are under way by then are left out, so that the same plan tells the same whatever the
  /// number of workers.
  package var reasonToEnd: @Sendable (_ result: CaseResult) -> String? = { _ in nil }
  /// How many requests may be spent on finding the smallest case of a deviation; 0 leaves them as they are found.
  package var shrinkRequests = 100
  /// Whether exchanges of conforming cases are told in full, too.
  package var keepsExchanges = false
  package var requestsPerSecond: Double?
  package var deadlines = HTTPDeadlines()
  /// Only cases without unsafe methods are run (RFC 9110 §9.2.1).
  package var isReadOnly = false
  /// The bearer credential.
  package var token: String?
  /// Fields that go with every request.
  package var fields = HTTPFields()
  /// The file that remembers what was created; nil keeps it in memory only.
  package var ledgerPath: String?

  package init(
    contract: Contract, contractSource: String, base: HTTPURL, version: String = "0"
  ) {
    self.contract = contract
    self.contractSource = contractSource
    self.base = base
    self.version = version
  }
}
