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
  private let tree: HoleTree

  init(in body: PlannedBody, of members: [Member], _ planner: Planner) {
    var places: [(pointer: JSONPointer, original: JSON, filler: JSON)] = []
    Self.collect(body.document, members, .root, planner, into: &places)
    filled = places.reduce(body.document) { document, place in
      document.setting(place.filler, at: place.pointer) ?? document
    }
    self.places = places
    tree = places.reduce(into: HoleTree()) { tree, place in
      tree.add(place.original, filler: place.filler, at: place.pointer.tokens[...])
    }
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
    PlannedBody(document: tree.restored(document) { stamped($0, stamp) }, needs: needs)
  }
}

/// The holes of a document by the members that lead to them, so that one walk finds all of them.
private struct HoleTree {
  private var hole: (original: JSON, filler: JSON)?
  private var members: [(name: String, tree: HoleTree)] = []

  mutating func add(_ original: JSON, filler: JSON, at tokens: ArraySlice<String>) {
    guard let name = tokens.first else {
      hole = (original, filler)
      return
    }
    let index =
      members.lastIndex { $0.name.hasSameCodePoints(as: name) }
      ?? {
        members.append((name, HoleTree()))
        return members.count - 1
      }()
    members[index].tree.add(original, filler: filler, at: tokens.dropFirst())
  }

  /// The document with `original` of each hole that still has its filler.
  func restored(_ document: JSON, _ original: (JSON) -> JSON) -> JSON {
    if let hole { return document == hole.filler ? original(hole.original) : document }
    guard case .object(var object) = document else { return document }
    for (name, tree) in members {
      guard let value = object[name] else { continue }
      object[name] = tree.restored(value, original)
    }
    return .object(object)
  }
}
