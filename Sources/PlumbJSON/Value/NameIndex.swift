import Synchronization

/// Where the names of a large object stand among its members, found out when first asked.
///
/// A class because copies of an object share what has been found out; the lock makes that safe between threads.
final class NameIndex: Sendable {
  /// Up to this many members a scan needs no help.
  private static let smallObject = 16

  /// The last position of each name, or nil before the first question.
  private let positions = Mutex<[Name: Int]?>(nil)

  static func forMembers(count: Int) -> NameIndex? {
    count > smallObject ? NameIndex() : nil
  }

  /// The last position of `name` in the members that this index was made for.
  func position(of name: String, in members: [JSONObject.Member]) -> Int? {
    positions.withLock { positions in
      let known = positions ?? Self.positions(in: members)
      positions = known
      return known[Name(text: name)]
    }
  }

  /// Adds a member that was added to the object.
  func append(_ name: String, at position: Int) {
    positions.withLock { $0?[Name(text: name)] = position }
  }

  private static func positions(in members: [JSONObject.Member]) -> [Name: Int] {
    var positions = [Name: Int](minimumCapacity: members.count)
    for (position, member) in members.enumerated() { positions[Name(text: member.name)] = position }
    return positions
  }
}

/// A text that is compared and hashed code point by code point.
struct Name: Hashable {
  let text: String

  static func == (left: Name, right: Name) -> Bool {
    left.text.hasSameCodePoints(as: right.text)
  }

  func hash(into hasher: inout Hasher) { text.hashCodePoints(into: &hasher) }
}
