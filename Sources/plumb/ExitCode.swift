/// What the end of the process tells a script.
enum ExitCode: Int32, CaseIterable, Sendable {
  case success = 0
  case deviates = 1
  case usage = 2
  case untestable = 3
  case nothingTested = 4
  case interrupted = 130

  /// The line of `--help`.
  var meaning: String {
    switch self {
    case .success: "the target conforms: no deviation at or above --level"
    case .deviates: "the target deviates"
    case .usage: "wrong usage, or a contract that cannot be used"
    case .untestable: "the target could not be tested: unreachable, credential refused, aborted"
    case .nothingTested: "nothing was tested: a filter matched nothing, say"
    case .interrupted: "interrupted, after cleaning up"
    }
  }
}
