/// A folder that files are written into.
package enum Folder {
  /// Makes the folder at `path` and every one above it that is missing.
  package static func create(_ path: String) throws(FileError) {
    var built = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      built += built.isEmpty || built == "/" ? String(part) : "/\(part)"
      if part == "." || part == ".." { continue }
      do {
        try FileSystem.makeFolder(built)
      } catch {
        // A parent that may not be written is no obstacle as long as it exists: the next level tells.
        if built == path || built + "/" == path { throw error }
      }
    }
  }

  /// The path of `name` below `folder`.
  package static func path(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
