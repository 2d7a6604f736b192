/// A path with named holes, such as `/pets/{id}` (OpenAPI 3.1.1 §4.8.9).
package struct PathTemplate: Hashable, Sendable, CustomStringConvertible {
  /// What stands between holes, and the holes.
  package enum Piece: Hashable, Sendable {
    case text(String)
    case parameter(String)
  }

  package var pieces: [Piece]
  package let description: String

  /// Takes any text: a brace that is not closed is plain text.
  package init(_ text: String) {
    description = text
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"),
      let close = rest[open...].firstIndex(of: "}")
    {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.parameter(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  package var parameters: [String] {
    pieces.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
  }

  /// The path without slashes at its end: many frameworks write one, and mean the same by it.
  package var stem: String { Self.stem(of: description) }

  package static func stem(of path: some StringProtocol) -> String {
    String(path[..<(path.lastIndex { $0 != "/" }.map(path.index(after:)) ?? path.startIndex)])
  }
}
