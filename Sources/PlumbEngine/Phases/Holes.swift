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
    tree = HoleTree(
      places.map { ($0.pointer.tokens[...], Hole($0.original, filler: $0.filler)) })
    needs = body.needs
  }

  private static func collect(
    _ value: JSON, _ members: [Member], _ pointer: JSONPointer, _ planner: Planner,
    into places: inout [(pointer: JSONPointer, original: JSON, filler: JSON)]
  ) {
    for entry in value.object?.members ?? [] {
      guard let member = members.named(entry.name) else {
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

  /// The body with slots and the case's own texts wherever the variation left them as they were.
  func restored(_ document: JSON, stamp: String, needs: [Variable]) -> PlannedBody {
    PlannedBody(document: tree.restored(document, mark: Mark.text(stamp, "")), needs: needs)
  }
}

extension Planner {
  /// A document of a media type as it can be validated: with plain values for what only a run knows.
  func filled(_ document: JSON, of media: MediaType) -> JSON {
    Holes(in: PlannedBody(document: document, needs: []), of: media.members, self).filled
  }
}

/// The holes of a document by the members that lead to them, so that one walk finds all of them.
///
/// A class of constants, because it is walked with every document: a struct would be copied member by member.
private final class HoleTree: Sendable {
  private let hole: Hole?
  private let members: [(name: String, tree: HoleTree)]

  init(_ holes: [(path: ArraySlice<String>, hole: Hole)]) {
    hole = holes.last { $0.path.isEmpty }?.hole
    var members: [(name: String, holes: [(path: ArraySlice<String>, hole: Hole)])] = []
    for (path, hole) in holes {
      guard let name = path.first else { continue }
      if let index = members.firstIndex(where: { $0.name.hasSameCodePoints(as: name) }) {
        members[index].holes.append((path.dropFirst(), hole))
      } else {
        members.append((name, [(path.dropFirst(), hole)]))
      }
    }
    self.members = members.map { ($0.name, HoleTree($0.holes)) }
  }

  /// The document with the original of each hole that still has its filler.
  func restored(_ document: JSON, mark: String) -> JSON {
    if let hole { return document == hole.filler ? hole.original(mark: mark) : document }
    guard case .object(var object) = document else { return document }
    for (name, tree) in members {
      guard let position = object.position(of: name) else { continue }
      object[at: position] = tree.restored(object[at: position], mark: mark)
    }
    return .object(object)
  }
}

/// What a hole is filled with, and what stands there in a case.
private struct Hole {
  let filler: JSON
  private let original: JSON
  /// What follows the mark in a text of the case's own, found once for all documents.
  private let words: String?

  init(_ original: JSON, filler: JSON) {
    self.filler = filler
    self.original = original
    let common = Mark.text(Holes.commonStamp, "")
    words = original.string.flatMap { text in
      text.hasPrefix(common) ? String(text.dropFirst(common.count)) : nil
    }
  }

  func original(mark: String) -> JSON { words.map { .string(mark + $0) } ?? original }
}
