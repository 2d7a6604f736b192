/// A list that is being read page by page: what its pages have shown so far, and where the last one leads.
package struct ListReading: Sendable {
  /// The key of the list operation.
  package let operation: String
  /// The ids of what the list lives below.
  let scope: [String]
  /// How many pages were read.
  package private(set) var pages = 0
  /// Bytes of the bodies of all pages.
  package private(set) var bytes = 0
  package private(set) var turn: PageTurn = .lost
  /// The ids that were shown, in the form in which all spellings of one are the same.
  private(set) var ids: Set<String> = []
  /// How many items were shown.
  private(set) var seen = 0
  /// Whether something was written between two pages, so that items may have moved from one to the other.
  private(set) var isDisturbed = false
  private var targets: Set<String> = []

  /// Whether the first page that was read is the first of the list.
  private let isFromStart: Bool

  init(of operation: String, scope: [String], isFromStart: Bool) {
    self.operation = operation
    self.scope = scope
    self.isFromStart = isFromStart
  }

  /// Whether all pages were read, and belong to one and the same list.
  package var isWhole: Bool { turn == .end && isFromStart && !isDisturbed }

  mutating func disturb() { isDisturbed = true }

  /// Notes an id; false where it was shown before.
  mutating func note(_ id: String) -> Bool { ids.insert(id).inserted }

  /// Notes that a page was read.
  mutating func add(count: Int, bytes: Int, target: String) {
    pages += 1
    seen += count
    self.bytes += bytes
    targets.insert(target)
  }

  /// Gives up: what comes next is not worth asking for.
  mutating func lose() { turn = .lost }

  /// Goes on to where the page leads; false where that is a page that was read before.
  mutating func go(_ next: PageTurn) -> Bool {
    turn = next
    guard case .next(let target, _) = next, targets.contains(target) else { return true }
    turn = .lost
    return false
  }
}
