import PlumbHTTP
import PlumbJournal

/// What was said on the command line of `plumb run`; it means nothing yet.
struct RunOptions: Hashable, Sendable, TokenOptions, ContractOptions, BehaviourOptions {
  /// The base URL of the target; nil for the reference server built in.
  var url: HTTPURL?
  var contract: String?
  var rules: String?
  var seed: UInt64 = 0
  /// Ids of phases, in the order given; nil for all.
  var phases: [String]?
  var only: [String] = []
  var skip: [String] = []
  /// Nil leaves the number to the engine.
  var workers: Int?
  var clients: Int?
  var maxCases: Int?
  /// Of how many members values are combined; nil leaves it to the engine.
  var strength: Int?
  /// Of a hundred random cases so many are invalid; nil leaves the number to the engine.
  var invalidPercentage: Int?
  var dictionary: String?
  var budget: Duration?
  var maxRequests: Int?
  var maxDeviations: Int?
  /// Nil leaves the number to the engine.
  var shrinkRequests: Int?
  /// The folder whose cases are tried first.
  var corpus: String?
  var requestsPerSecond: Double?
  var deadlines = HTTPDeadlines()
  var level = Level.must
  /// Checks that are asked for besides those of the catalogue.
  var enabled: [EnabledCheck] = []
  var isReadOnly = false
  var allowsWrites = false
  /// Whether the plan is printed and nothing is sent.
  var isDryRun = false
  var token: TokenSource?
  var fields = HTTPFields()
  var faults: [String] = []
  var manners: [String] = []
  var reports = "Reports/latest"
  var showsProgress = true
}
