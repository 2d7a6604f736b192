import PlumbJSON

/// A place in a file as editors and terminals understand it: `file:line:column`.
struct FilePosition: Hashable, Sendable, CustomStringConvertible {
  let file: String
  /// Nil where the file does not have the place, such as one that could not be read.
  let position: JSONPosition?

  var description: String {
    file + (position.map { ":\($0.line):\($0.column)" } ?? "")
  }
}
