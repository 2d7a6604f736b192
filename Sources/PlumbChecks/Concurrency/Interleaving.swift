import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

/// What clients did to one item and saw of it, told in the order in which they began, with times.
struct Interleaving {
  /// Beyond so many requests the first are left out.
  private static let most = 16

  private let entries: [History.Entry]
  private let members: [String]
  /// The requests from the block on that was under way last, up to the one that shows the anomaly.
  private let shown: [ItemOperation]

  init(
    of operations: [ItemOperation], entries: [History.Entry], members: [String], until last: Int
  ) {
    self.entries = entries
    self.members = members
    let lastLane = entries.indices.last { $0 <= last && entries[$0].step.lane != nil } ?? last
    let block =
      entries.indices.reversed().first {
        $0 <= lastLane && entries[$0].step.lane == nil
      }.map { $0 + 1 } ?? 0
    let end =
      entries.indices.first { $0 > lastLane && entries[$0].step.lane == nil } ?? entries.count
    shown = operations.filter { $0.index >= block && $0.index < max(end, last + 1) }
      .sorted { $0.start < $1.start }
  }

  var text: String {
    let start = shown.map(\.start).min() ?? 0
    let told = shown.suffix(Self.most).map { operation -> String in
      let entry = entries[operation.index]
      let who = operation.client.map { "client \($0)" } ?? "afterwards"
      let times =
        Self.milliseconds(operation.start - start) + "–" + Self.milliseconds(operation.end - start)
      return "\(who) \(times) ms \(entry.step.request.method)\(given(entry)) → \(answer(to: entry))"
    }
    return (shown.count > Self.most ? "… " : "") + told.joined(separator: "; ")
  }

  private func given(_ entry: History.Entry) -> String {
    values { entry.given?[$0] }
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
