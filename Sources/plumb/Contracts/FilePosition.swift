import PlumbJSON

/// A place in a file as editors and terminals understand it: `file:line:column`.
struct FilePosition: Hashable, Sendable, CustomStringConvertible {
  let file: String
  /// Nil for what stands in no file, such as what rules added.
  let position: JSONPosition?

  var description: String {
    file + (position.map { ":\($0.line):\($0.column)" } ?? "")
  }
}
