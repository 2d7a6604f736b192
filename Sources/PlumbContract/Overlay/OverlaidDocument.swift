package import PlumbJSON

/// A document with an overlay laid over it.
package struct OverlaidDocument: Sendable {
  /// An action that selected nothing.
  package struct Miss: Hashable, Sendable {
    package let target: String
    /// The place of the action in the overlay.
    package let action: JSONPointer
  }

  package private(set) var document: JSON
  package private(set) var misses: [Miss] = []
  private var origins = OverlayOrigins()

  /// Does every action of an overlay, in order.
  package init(_ document: JSON, under overlay: Overlay) {
    self.document = document
    for action in overlay.actions { take(action) }
  }

  /// Where what stands at a place of the result was written.
  package func origin(of place: JSONPointer) -> OverlayOrigins.Origin { origins.origin(of: place) }

  private mutating func take(_ action: Overlay.Action) {
    let places = action.target.places(in: document)
    if places.isEmpty { misses.append(Miss(target: action.target.text, action: action.pointer)) }
    // Behind first: removing an element moves those after it.
    for place in places.reversed() {
      guard let value = document[place] else { continue }
      if let update = action.update {
        let written = action.pointer.appending("update")
        set(merging(update, written, into: value, at: place), at: place)
      } else {
        set(nil, at: place)
        let isElement = place.parent.flatMap { document[$0]?.array } != nil
        if isElement { origins.removedElement(at: place) }
      }
    }
  }

  private mutating func set(_ value: JSON?, at place: JSONPointer) {
    document = document.setting(value, at: place) ?? document
  }

  private mutating func merging(
    _ update: JSON, _ written: JSONPointer, into value: JSON, at place: JSONPointer
  ) -> JSON {
    switch (value, update) {
    case (.object(var object), .object(let changes)):
      for member in changes.members {
        let (written, place) = (written.appending(member.name), place.appending(member.name))
        if let old = object[member.name] {
          object[member.name] = merged(old, member.value, written, at: place)
        } else {
          object[member.name] = member.value
          origins.wrote(at: place, from: written)
        }
      }
      return .object(object)
    case (.array(let elements), _):
      origins.wrote(at: place.appending(elements.count), from: written)
      return .array(elements + [update])
    default:
      origins.wrote(at: place, from: written)
      return update
    }
  }

  /// A member under an update: arrays are joined, where a selected array would get one element more.
  private mutating func merged(
    _ value: JSON, _ update: JSON, _ written: JSONPointer, at place: JSONPointer
  ) -> JSON {
    if case (.array(let elements), .array(let more)) = (value, update) {
      for index in more.indices {
        origins.wrote(
          at: place.appending(elements.count + index), from: written.appending(index))
      }
      return .array(elements + more)
    }
    if case (.object, .object) = (value, update) {
      return merging(update, written, into: value, at: place)
    }
    origins.wrote(at: place, from: written)
    return update
  }
}
