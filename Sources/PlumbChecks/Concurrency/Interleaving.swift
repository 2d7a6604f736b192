import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

/// How requests of one item led to what one of them shows, told with times: that one, and then the others.
struct Interleaving {
  /// Beyond so many requests the first are left out.
  private static let most = 12

  private let entries: [History.Entry]
  private let members: [String]
  private let culprit: ItemOperation
  /// What was done, since the block that was under way last began, and before the answer of the culprit had come.
  private let others: [ItemOperation]

  init(
    of operations: [ItemOperation], entries: [History.Entry], members: [String],
    to finding: AnomalySearch.Finding
  ) {
    self.entries = entries
    self.members = members
    culprit = finding.culprit
    let culprit = culprit
    let lastLane = entries.indices.last { $0 <= culprit.index && entries[$0].step.lane != nil }
    let block = entries[..<(lastLane ?? culprit.index)].lastIndex { $0.step.lane == nil } ?? -1
    // Other looks matter only where it is about what had been seen already.
    others = operations.filter { operation in
      operation.index > block && operation.start <= culprit.end && operation.index != culprit.index
        && (!operation.isLook || finding.anomaly == .staleRead)
    }.sorted { $0.start < $1.start }
  }

  var text: String {
    let start = (others + [culprit]).map(\.start).min() ?? 0
    let rest = others.suffix(Self.most).map { told($0, since: start) }
    return told(culprit, since: start) + (rest.isEmpty ? "" : "; before its end: ")
      + (others.count > Self.most ? "… " : "") + rest.joined(separator: "; ")
  }

  private func told(_ operation: ItemOperation, since start: Int) -> String {
    let entry = entries[operation.index]
    let who = operation.client.map { "client \($0)" } ?? "afterwards"
    let times =
      Self.milliseconds(operation.start - start) + "–" + Self.milliseconds(operation.end - start)
    let given = values { entry.given?[$0] }
    return "\(who) \(entry.step.request.method)\(given) at \(times) ms → \(answer(to: entry))"
  }

  private func answer(to entry: History.Entry) -> String {
    guard let status = entry.status else { return "no answer" }
    guard entry.action == .read, let shown = entry.shown.first else { return String(status) }
    return String(status) + values { shown.object[$0] ?? .null }
  }

  private func values(_ value: (String) -> JSON?) -> String {
    members.compactMap { name in value(name).map { " \(name) \($0.brief)" } }.joined()
  }

  /// Microseconds as milliseconds with one digit after the point.
  private static func milliseconds(_ microseconds: Int) -> String {
    let tenths = (microseconds + 50) / 100
    return "\(tenths / 10).\(tenths % 10)"
  }
}
