import PlumbContract
import PlumbJSON
import PlumbJournal

/// A planned body with plain values in the place of what only a run knows, and the way back.
///
/// The generator varies valid documents only, and `${pet.id}` is no GUID.
struct Holes {
  /// Stands for a case's own stamp in a body that many cases are made from.
  static let commonStamp = "00000000"

  /// The document as it can be validated.
  let filled: JSON
  let needs: [Variable]
  /// The places of slots and of the case's own texts, with what stands there in a case.
  private let places: [(pointer: JSONPointer, original: JSON, filler: JSON)]

  init(in body: PlannedBody, of members: [Member], _ planner: Planner) {
    var places: [(pointer: JSONPointer, original: JSON, filler: JSON)] = []
    Self.collect(body.document, members, .root, planner, into: &places)
    filled = places.reduce(body.document) { document, place in
      document.setting(place.filler, at: place.pointer) ?? document
    }
    self.places = places
    needs = body.needs
  }

  private static func collect(
    _ value: JSON, _ members: [Member], _ pointer: JSONPointer, _ planner: Planner,
    into places: inout [(pointer: JSONPointer, original: JSON, filler: JSON)]
  ) {
    for entry in value.object?.members ?? [] {
      guard let member = members.first(where: { $0.name.hasSameCodePoints(as: entry.name) }) else {
        continue
      }
      let place = pointer.appending(entry.name)
      if let text = entry.value.string, text.hasPrefix("${") || planner.isFreeText(member.schema) {
        let filler =
          text.hasPrefix("${")
          ? planner.simplest(for: member.schema) : entry.value
        places.append((place, entry.value, filler))
      } else {
        collect(entry.value, member.members, place, planner, into: &places)
      }
    }
  }

  /// Whether the place holds an id of the case.
  func isSlot(_ pointer: JSONPointer) -> Bool {
    places.contains { $0.pointer == pointer && $0.original.string?.hasPrefix("${") == true }
  }

  /// Whether the document has what the plain one has at a place.
  func isUntouched(_ document: JSON, at pointer: JSONPointer) -> Bool {
    document[pointer] == filled[pointer]
  }

  private func stamped(_ original: JSON, _ stamp: String) -> JSON {
    let common = Mark.text(Self.commonStamp, "")
    guard let text = original.string, text.hasPrefix(common) else { return original }
    return .string(Mark.text(stamp, String(text.dropFirst(common.count))))
  }

  /// The body with slots and the case's own texts wherever the variation left them as they were.
  func restored(_ document: JSON, stamp: String, needs: [Variable]) -> PlannedBody {
    let restored = places.reduce(document) { document, place in
      guard document[place.pointer] == place.filler else { return document }
      return document.setting(stamped(place.original, stamp), at: place.pointer) ?? document
    }
    return PlannedBody(document: restored, needs: needs)
  }
}
