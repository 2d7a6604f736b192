package import PlumbJSON

/// Where each part of an overlaid document was written: what the overlay did to places, in order.
///
/// A place of the result is followed backwards through what was done: to the update that put it there, or, past the
/// elements that were removed before it, to its place in the document.
package struct OverlayOrigins: Sendable {
  package enum Origin: Hashable, Sendable {
    case document(JSONPointer)
    case overlay(JSONPointer)
  }

  private struct Writing: Sendable {
    let time: Int
    let source: JSONPointer
  }

  private struct Removal: Sendable {
    let time: Int
    let index: Int
  }

  private var now = 0
  private var writings: [JSONPointer: [Writing]] = [:]
  /// By the place of the array.
  private var removals: [JSONPointer: [Removal]] = [:]

  mutating func wrote(at place: JSONPointer, from source: JSONPointer) {
    now += 1
    writings[place, default: []].append(Writing(time: now, source: source))
  }

  mutating func removedElement(at place: JSONPointer) {
    guard let array = place.parent, let index = place.tokens.last.flatMap({ Int($0) }) else {
      return
    }
    now += 1
    removals[array, default: []].append(Removal(time: now, index: index))
  }

  func origin(of place: JSONPointer) -> Origin {
    var place = place
    var time = now + 1
    while true {
      var latest: (writing: Writing, depth: Int)?
      var undone: (removal: Removal, depth: Int)?
      for depth in 0...place.tokens.count {
        let outer = JSONPointer(Array(place.tokens.prefix(depth)))
        if let writing = writings[outer]?.last(where: { $0.time < time }),
          writing.time > latest?.writing.time ?? 0
        {
          latest = (writing, depth)
        }
        if depth < place.tokens.count, let index = Int(place.tokens[depth]),
          let removal = removals[outer]?.last(where: { $0.time < time && $0.index <= index }),
          removal.time > undone?.removal.time ?? 0
        {
          undone = (removal, depth)
        }
      }
      if let (removal, depth) = undone, removal.time > latest?.writing.time ?? 0 {
        var tokens = place.tokens
        tokens[depth] = String((Int(tokens[depth]) ?? 0) + 1)
        place = JSONPointer(tokens)
        time = removal.time
      } else if let (writing, depth) = latest {
        return .overlay(
          writing.source.appending(JSONPointer(Array(place.tokens.dropFirst(depth)))))
      } else {
        return .document(place)
      }
    }
  }
}
