import PlumbChecks
import PlumbJSON
import PlumbJournal
import Synchronization

/// The append-only record of what a run creates on the target, written before each request goes out.
///
///     {"entry":7,"event":"intent","operation":"POST /pets","case":"…","target":"/v1/pets","marks":["plumb 0a1b2c3d"]}
///     {"entry":7,"event":"created","resource":"pets","id":"…","target":"/v1/pets/…"}
///     {"entry":7,"event":"removed"}
///
/// An `intent` that nothing follows is a request whose answer was never seen: it may have created something, which
/// its marks then tell from what other people made.
final class Ledger: Sendable {
  /// A resource that the run has created and not yet removed.
  struct Entry: Hashable, Sendable {
    let number: Int
    let resource: String
    let id: String
    /// The ids of what it lives below.
    var scope: [String] = []
    /// The path of the resource on the target.
    let target: String
    /// What it must show to be the run's own; nil for what has shown it when it was found.
    var evidence: Evidence?
  }

  private struct State {
    var next = 1
    var created = 0
    /// By resource, scope and id.
    var live: [String: Entry] = [:]
    var ids: Set<String> = []
    /// What turned out to be somebody else's, perhaps, by resource, scope and id.
    var disowned: [String: Entry] = [:]
    /// The marks of requests whose answer has not been seen, by entry.
    var unanswered: [Int: [String]] = [:]
  }

  private let file: AppendingFile?
  /// Whether each intent is forced to the disk, so that it outlives a power cut.
  private let isDurable: Bool
  private let secrets: Secrets
  private let state = Mutex(State())

  init(path: String?, isDurable: Bool, secrets: Secrets) throws(FileError) {
    self.secrets = secrets
    file = if let path { try AppendingFile(path: path, emptied: true) } else { nil }
    self.isDurable = isDurable
  }

  /// Writes down that a request which may create something is about to be sent; returns the entry's number.
  func intend(
    operation: String, caseID: String, target: String, marks: [String]
  ) throws(FileError) -> Int {
    let number = nextNumber()
    state.withLock { $0.unanswered[number] = marks }
    try write([
      "entry": JSON(number), "event": "intent", "operation": .string(operation),
      "case": .string(caseID), "target": .string(target),
      "marks": .array(marks.map { .string($0) }),
    ])
    if isDurable { try file?.synchronize() }
    return number
  }

  /// Writes down what the request created; a part that came with it shares its entry's number.
  func created(_ entry: Entry) throws(FileError) {
    state.withLock { state in
      state.created += 1
      state.unanswered[entry.number] = nil
      state.ids.insert(Self.key(entry.resource, entry.id))
      let key = Self.key(entry.resource, entry.id, in: entry.scope)
      if state.disowned[key] == nil { state.live[key] = entry }
    }
    try write([
      "entry": JSON(entry.number), "event": "created", "resource": .string(entry.resource),
      "id": .string(entry.id), "target": .string(entry.target),
    ])
  }

  /// Writes down that the request created nothing.
  func nothing(_ number: Int) throws(FileError) {
    state.withLock { $0.unanswered[number] = nil }
    try write(["entry": JSON(number), "event": "nothing"])
  }

  /// Writes down that a resource is gone.
  func removed(_ entry: Entry) throws(FileError) {
    let wasLive = state.withLock { state in
      state.live.removeValue(forKey: Self.key(entry.resource, entry.id, in: entry.scope)) != nil
    }
    guard wasLive else { return }
    try write(["entry": JSON(entry.number), "event": "removed"])
  }

  /// Writes down that what a request seemed to have created shows nothing of what the run has given.
  func disown(_ entry: Entry) throws(FileError) {
    let wasLive = state.withLock { state in
      let key = Self.key(entry.resource, entry.id, in: entry.scope)
      state.disowned[key] = entry
      return state.live.removeValue(forKey: key) != nil
    }
    if wasLive { try nothing(entry.number) }
  }

  /// Notes that a resource has shown what the run has given it.
  func prove(_ entry: Entry) {
    state.withLock {
      $0.live[Self.key(entry.resource, entry.id, in: entry.scope)]?.evidence?.isProven = true
    }
  }

  /// The entry of a resource that has not been removed.
  func entry(of resource: TrackedResource) -> Entry? {
    state.withLock {
      $0.live[Self.key(resource.variable.resource, resource.id, in: resource.scope)]
    }
  }

  /// What seemed to be created, and was left alone since.
  var disowned: [Entry] {
    state.withLock { $0.disowned.values.sorted { $0.number < $1.number } }
  }

  /// Whether a resource is one of these.
  func hasDisowned(_ resource: String, id: String, in scope: [String]) -> Bool {
    state.withLock { $0.disowned[Self.key(resource, id, in: scope)] != nil }
  }

  /// What a resource must show, as it is known by now.
  func evidence(of entry: Entry) -> Evidence? {
    state.withLock { $0.live[Self.key(entry.resource, entry.id, in: entry.scope)]?.evidence }
  }

  /// A number for something that a request created besides its own resource.
  func nextNumber() -> Int {
    state.withLock { state in
      defer { state.next += 1 }
      return state.next
    }
  }

  /// What has been created and not removed, the newest first.
  var live: [Entry] {
    state.withLock { $0.live.values.sorted { $0.number > $1.number } }
  }

  /// The entries of a case's resources, the newest first.
  func entries(of world: World) -> [(resource: TrackedResource, entry: Entry)] {
    state.withLock { state in
      world.resources.reversed().compactMap { resource in
        state.live[Self.key(resource.variable.resource, resource.id, in: resource.scope)]
          .map { (resource, $0) }
      }
    }
  }

  /// The marks of each request whose answer was never seen.
  var unanswered: [[String]] { state.withLock { Array($0.unanswered.values) } }

  /// Whether a request is under way that may create something, or was never answered.
  var hasUnanswered: Bool { state.withLock { !$0.unanswered.isEmpty } }

  var createdCount: Int { state.withLock(\.created) }

  /// Whether the run has created the resource with this id.
  func hasCreated(_ resource: String, id: String) -> Bool {
    state.withLock { $0.ids.contains(Self.key(resource, id)) }
  }

  private static func key(_ resource: String, _ id: String, in scope: [String] = []) -> String {
    ([resource] + scope + [id]).joined(separator: "\u{0}").lowercased()
  }

  private func write(_ line: JSON) throws(FileError) {
    guard let file else { return }
    try file.write(secrets.redacted(line).bytes() + [UInt8(ascii: "\n")])
  }
}
