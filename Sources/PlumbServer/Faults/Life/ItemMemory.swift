import PlumbJSON
import Synchronization

/// What a server with a fault remembers of items, shared by its threads; bounded, so that no client can fill it.
final class FirstCopies: Sendable {
  private static let limit = 10_000
  private let copies = Mutex<[JSON: JSON]>([:])

  /// The item as it was when it was asked for first.
  func first(of item: JSON, by id: JSON) -> JSON {
    copies.withLock { copies in
      if let copy = copies[id] { return copy }
      if copies.count >= Self.limit { copies.removeAll() }
      copies[id] = item
      return item
    }
  }
}

/// The newest item that was made, which a list may go on to show.
final class DeletedItems: Sendable {
  private let newest = Mutex<(id: JSON, item: JSON)?>(nil)

  func note(_ item: JSON, by id: JSON) {
    newest.withLock { $0 = (id, item) }
  }

  /// The item, where a list does not have it.
  func missing(in items: [JSON], by name: String) -> [JSON] {
    newest.withLock { newest in
      guard let newest, !items.contains(where: { $0[name] == newest.id }) else { return [] }
      return [newest.item]
    }
  }
}

/// The last update of each item.
final class LastUpdates: Sendable {
  private static let limit = 10_000
  private let bodies = Mutex<[JSON: JSONObject]>([:])

  /// Whether the last update of the item was the same; remembers this one.
  func hasSeen(_ body: JSONObject, for id: JSON) -> Bool {
    bodies.withLock { bodies in
      if bodies.count >= Self.limit { bodies.removeAll() }
      return bodies.updateValue(body, forKey: id) == body
    }
  }
}

/// Ids of items that are there and are not listed.
final class HiddenItems: Sendable {
  private static let limit = 10_000
  private let ids = Mutex<Set<JSON>>([])

  func insert(_ id: JSON) {
    ids.withLock { ids in
      if ids.count >= Self.limit { ids.removeAll() }
      ids.insert(id)
    }
  }

  func contains(_ id: JSON) -> Bool { ids.withLock { $0.contains(id) } }
}
