import Testing

// What tells names apart inside the layer cannot be seen from outside.
@testable import PlumbSchema

struct `A table of names` {
  /// Names of every length around the bounds of a key, and some that differ only where a key does not look.
  static let names =
    (0...40).map { String(repeating: "n", count: $0) }
    + ["aaaaaaaaXbbbbbbbb", "aaaaaaaaYbbbbbbbb", "ab", "ba", "abc", "acb", "abcde", "abxde"]
    + ["\u{E9}", "e\u{301}", "name", "Name", "namf", "nam\0"]

  @Test func `numbers each name once and finds it again`() {
    var table = NameTable()
    for (index, name) in Self.names.enumerated() { #expect(table.insert(name) == index) }
    for (index, name) in Self.names.enumerated() {
      #expect(table.insert(name) == index)
      #expect(table.index(of: name) == index, "\(name)")
    }
    #expect(table.count == Self.names.count)
  }

  @Test(arguments: names) func `does not take one name for another`(_ name: String) {
    var table = NameTable()
    for other in Self.names where !other.hasSameBytes(as: name) { _ = table.insert(other) }
    #expect(table.index(of: name) == nil)
  }
}
