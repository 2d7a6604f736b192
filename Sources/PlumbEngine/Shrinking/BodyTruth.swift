import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbSchema

/// What a body says of itself by its label, and must go on saying while it is made smaller.
///
/// A valid one stays valid, an invalid one breaks exactly what it broke, and one of which nothing is expected breaks no
/// more than it did: a smaller request must not be one of which something else is expected.
struct BodyTruth {
  /// A rule that is broken, and where.
  private struct Break: Hashable {
    let place: JSONPointer
    let rule: JSONPointer
    let keyword: String
  }

  private let planner: Planner
  private let media: MediaType
  private let schema: SchemaID?
  /// What tells a valid JSON patch, where the body is one.
  private let patches: RandomPatches?
  private let step: Step
  private let original: JSON
  private let breaks: Set<Break>
  private let truth: FormTruth?

  /// Nil where the step has no document that the contract describes.
  init?(of step: Step, _ planner: Planner) {
    guard let document = step.request.body.document,
      let operation = step.operation.flatMap(planner.contract.operation),
      let media = operation.body?.described(by: step)
    else { return nil }
    self.planner = planner
    self.media = media
    schema = media.schema
    patches =
      media.isJSONPatch ? RandomPatches(planner: planner, operation: operation) : nil
    self.step = step
    original = document
    truth =
      if case .form = step.request.body {
        FormTruth(of: operation, as: media, planner)
      } else {
        nil
      }
    breaks = Self.breaks(of: document, media, media.schema, planner)
  }

  /// Whether another body says the same.
  func holds(for document: JSON) -> Bool {
    guard document != original else { return true }
    if media.isJSONPatch {
      // Whether an operation can be done depends on those before it, and on what was done before.
      guard let patches, patches.holds(original, as: step) else { return false }
      let isSameEnd = step.intent == .accepted || document.array?.last == original.array?.last
      return isSameEnd && patches.holds(document, as: step)
    }
    return keepsVariedValue(document)
      && keepsMeaning(document, original, media.members) && keepsBreaks(document)
      && keepsText(document)
  }

  /// Whether a form can say the document, and it is what its label says once it is text.
  private func keepsText(_ document: JSON) -> Bool {
    guard let truth else { return true }
    guard truth.obstacle(to: document) == nil else { return false }
    guard step.intent == .refused, step.label?.family == .input,
      let place = step.label?.bodyPointer
    else { return true }
    return truth.staysInvalid(document, at: place)
  }

  private func keepsBreaks(_ document: JSON) -> Bool {
    let left = Self.breaks(of: document, media, schema, planner)
    return step.intent == .refused ? left == breaks : left.isSubset(of: breaks)
  }

  private static func breaks(
    of document: JSON, _ media: MediaType, _ schema: SchemaID?, _ planner: Planner
  ) -> Set<Break> {
    guard let schema else { return [] }
    let filled = planner.filled(document, of: media)
    return Set(
      planner.contract.schemas.violations(of: filled, against: schema, direction: .request).map {
        Break(place: $0.instancePointer, rule: $0.schemaPointer, keyword: $0.keyword)
      })
  }

  /// Only a value that a schema judges may become another one at the varied place, and never one that may stand for none.
  private func keepsVariedValue(_ document: JSON) -> Bool {
    guard let label = step.label, let place = label.bodyPointer else { return true }
    // Of a body as a whole what it breaks says all there is to say.
    if place.tokens.isEmpty, label.family == .input { return true }
    let (before, after) = (original[place], document[place])
    guard before != after else { return true }
    guard label.family == .input, let after else {
      return label.family == .input && step.intent != .refused
    }
    return step.intent != .open && !after.isNull && after.string?.isEmpty != true
  }

  /// Whether ids keep what tells their kind, and members the siblings that give them a meaning.
  private func keepsMeaning(_ new: JSON, _ old: JSON, _ members: [Member]) -> Bool {
    members.allSatisfy { member in
      if let selector = member.reference?.selector, old[selector] != nil, old[member.name] != nil,
        new[member.name] != nil || new[selector] != nil
      {
        guard new[selector] == old[selector], new[member.name] == old[member.name] else {
          return false
        }
      }
      guard let value = new[member.name] else { return true }
      if member.namesResource, value != old[member.name] { return false }
      for condition in member.availableWhen where new[condition.sibling] != old[condition.sibling] {
        return false
      }
      return member.members.isEmpty
        || keepsMeaning(value, old[member.name] ?? .null, member.members)
    }
  }
}

extension RequestBody {
  /// The media type that a step's body is of; the first for documents where it names none of the contract's.
  func described(by step: Step) -> MediaType? {
    media(of: step.request.fields["Content-Type"]) ?? document
  }
}
