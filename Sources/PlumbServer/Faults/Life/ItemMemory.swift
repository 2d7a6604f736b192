import PlumbJSON
import Synchronization

/// Items as they were once, shared by the threads of a server with a fault; bounded, so that no client can fill it.
final class FirstCopies: Sendable {
  private static let limit = 10_000
  private let copies = Mutex<[JSON: JSON]>([:])

  func keep(_ item: JSON, by id: JSON) {
    copies.withLock { copies in
      if copies.count >= Self.limit { copies.removeAll() }
      copies[id] = item
    }
  }

  /// The item as it was kept, or as it is.
  func first(of item: JSON, by id: JSON) -> JSON {
    copies.withLock { $0[id] ?? item }
  }
}

/// Lists as they were first, for as long as the same items are in them.
final class FirstLists: Sendable {
  private let last = Mutex<[JSON]>([])

  func first(of items: [JSON], by id: (JSON) -> JSON) -> [JSON] {
    last.withLock { last in
      if last.map(id) != items.map(id) { last = items }
      return last
    }
  }
}

/// The item that was deleted last.
final class DeletedItem: Sendable {
  private let last = Mutex<JSON?>(nil)

  var item: JSON? { last.withLock(\.self) }

  func keep(_ item: JSON) { last.withLock { $0 = item } }
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

/// Ids of items that were changed before.
final class ChangedItems: Sendable {
  private static let limit = 10_000
  private let ids = Mutex<Set<JSON>>([])

  /// Notes a change; true where it is not the first.
  func insert(_ id: JSON) -> Bool {
    ids.withLock { ids in
      if ids.count >= Self.limit { ids.removeAll() }
      return !ids.insert(id).inserted
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
