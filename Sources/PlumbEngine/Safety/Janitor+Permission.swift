import PlumbChecks
import PlumbJSON
import PlumbJournal

extension Janitor {
  /// Why a request must not go out, because it would touch what the run has not created; nil where it may.
  ///
  /// A server decides what id it answers a creation with: one that was listed before the run is somebody else's, and
  /// one that is no single segment of a path leads elsewhere, such as to the whole collection.
  func objection(to step: Step, in world: World) -> String? {
    for (slot, resource) in touched(by: step, in: world) {
      let name = resource.variable.resource
      if let reason = reasonToSpare(resource) {
        return "step '\(step.name)' is not sent: \(reason)"
      }
      if slot.content != .id || !Self.isOneSegment(resource.id) {
        return "step '\(step.name)' is not sent: the id that the server gave the \(name) "
          + "does not stand for one segment of a path"
      }
    }
    return nil
  }

  /// What a request addresses that may change it, with the slots that say so.
  func touched(by step: Step, in world: World) -> [(slot: Slot, resource: TrackedResource)] {
    guard !["GET", "HEAD", "OPTIONS"].contains(step.request.method) else { return [] }
    return step.request.target.compactMap { piece in
      guard case .slot(let slot) = piece, let resource = world[slot.variable] else { return nil }
      return (slot, resource)
    }
  }

  /// Why a resource may be somebody else's, whatever the server says about who created it; nil where it is the run's.
  ///
  /// Where not all could be seen that was there before, only what shows the text that this very run has given counts.
  func reasonToSpare(_ resource: TrackedResource) -> String? {
    let name = resource.variable.resource
    if survey.had(name, id: resource.id) {
      return "the \(name) that the server says it created was there before the run"
    }
    guard survey.isPartial(name) else { return nil }
    let given = Set(Mark.all(in: .object(resource.given)))
    let shown = resource.shown.map { Mark.all(in: .object($0)) } ?? []
    return given.isDisjoint(with: shown)
      ? "the list of each \(name) could not be read to the end before the run, and nothing shows "
        + "that the one that the server says it created is new" : nil
  }

  /// Whether an id, percent-encoded, is one segment of a path to every server and proxy on the way.
  ///
  /// An empty one makes the path of the collection, and some decode `%2F` before they resolve `..` (RFC 3986 §5.2.4).
  static func isOneSegment(_ id: String) -> Bool {
    let parts = id.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    return parts.allSatisfy { !["", ".", ".."].contains($0) }
      && id.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && $0.value >= 0x20 }
  }
}
