import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

/// An exchange as the expected state sees it.
struct Event {
  let step: Step
  let exchange: Exchange
  let operation: Operation?
  /// The document that was sent.
  let sent: JSON?
  let shown: [Representation]
  let clock: Double

  /// The object that was sent.
  var given: JSONObject? { sent?.object }

  /// What the body means where it is that of a PATCH.
  var patchForm: PatchForm? {
    guard operation?.role?.action == .patch else { return nil }
    return step.request.fields["Content-Type"].flatMap { MediaTypeName($0).patchForm }
  }

  var status: Int { exchange.status ?? 0 }
  var isSuccess: Bool { (200..<300).contains(status) }
  var isRefusal: Bool { (400..<500).contains(status) }

  /// Whether what was sent says nothing of what must now be there: it should have been refused, or is no document
  /// that every server reads.
  var isOpaque: Bool {
    step.intent == .refused
      || step.label.map { [.syntax, .mediaType].contains($0.family) } == true
  }

  /// The members of the body that lead to the place which the request varies.
  private var variedPath: [String] {
    guard let place = step.label?.place, place.hasPrefix("body/") else { return [] }
    return JSONPointer(parsing: String(place.dropFirst(4)))?.tokens ?? []
  }

  /// The way to the member that an open or refused request gave a dubious value.
  var dubiousPath: [String] { step.intent == .accepted ? [] : variedPath }

  /// The member whose very value an accepted request tries, where any text or number would be as good.
  var triedMember: String? {
    guard step.intent == .accepted, let label = step.label, label.family == .input,
      !["enum", "const", "required"].contains(label.constraint), variedPath.count == 1
    else { return nil }
    return variedPath.first
  }

  var followsLocation: Bool {
    step.request.target.contains {
      if case .slot(let slot) = $0 { slot.content == .location } else { false }
    }
  }
}
