import PlumbChecks

/// A check of the opt-in family as `--enable` names it: `security-headers`, `max-response-time=500ms`.
struct EnabledCheck: Hashable, Sendable {
  private static let timed = "max-response-time"

  private let id: String
  private let limit: Duration?

  init(parsing text: String) throws(UsageError.Reason) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let list = NameList(
      kind: "check", names: Check.optIn.map(\.id), list: "plumb checks --family opt-in lists them")
    id = try list.check(String(parts.first ?? ""))
    guard parts.count > 1 else {
      limit = nil
      return
    }
    guard id == Self.timed else {
      throw .badValue(text, expected: "the name alone: \(id) takes no value")
    }
    limit = try DurationText.parse(String(parts[1]))
  }

  /// The check with the value that was given for it.
  var check: Check? {
    limit.map { Check.maxResponseTime($0) } ?? Check.named(id)
  }
}
