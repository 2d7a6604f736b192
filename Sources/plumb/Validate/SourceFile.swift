import PlumbJSON

/// A JSON document that a user names, with the places of what is in it.
struct SourceFile: Sendable {
  /// The largest document that is read.
  static let limit = 256 * 1024 * 1024

  /// The path as it was given.
  let path: String
  let document: JSONDocument

  /// Reads a file, or the standard input where the path is `-`.
  init(path: String) throws(CommandError) {
    self.path = path
    let bytes: [UInt8]
    do throws(InputFile.Failure) {
      bytes = try InputFile(path: Self.device(path), limit: Self.limit).bytes
    } catch {
      throw CommandError(
        "\(path): the file cannot be read: \(error.text)", hint: "give the path of a JSON file",
        exitCode: .usage)
    }
    do throws(JSONError) {
      document = try JSONDocument(parsing: bytes)
    } catch {
      throw Self.failure(error, in: path)
    }
  }

  /// The name that relative references in it resolve against, so that they lead to the files beside it.
  var uri: String { "file://" + PercentCoding.encoded(path: absolutePath(Self.device(path))) }

  /// What is to be opened for a path.
  static func device(_ path: String) -> String { path == "-" ? "/dev/stdin" : path }

  static func failure(_ error: JSONError, in path: String) -> CommandError {
    CommandError(
      "\(path):\(error.position.line):\(error.position.column): this is not JSON: \(error.reason)",
      hint: error.hint ?? "", exitCode: .usage)
  }

  /// `path:line:column` of a value, or of the closest one around it that there is.
  func place(of pointer: JSONPointer) -> String {
    var pointer = pointer
    while true {
      if let position = document.position(of: pointer) {
        return "\(path):\(position.line):\(position.column)"
      }
      guard let parent = pointer.parent else { return path }
      pointer = parent
    }
  }
}
