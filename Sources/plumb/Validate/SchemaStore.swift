import PlumbJSON
import PlumbSchema
import Synchronization

/// The documents that a schema may refer to: found in the folders that were named or beside the schema itself, never
/// in the network.
final class SchemaStore: Sendable {
  /// Where documents are looked for.
  enum Source: Hashable, Sendable {
    /// What begins with the URL is the file at the rest of its path below the folder.
    case prefix(url: String, folder: String)
    /// Every file below the folder goes by its own `$id`.
    case ids(folder: String)
  }

  private struct Contents {
    /// What was read, by the URI it was asked for.
    var files: [String: SourceFile] = [:]
    /// The first file that is there and cannot be used.
    var failure: CommandError?
  }

  private let sources: [Source]
  private let pathOfID: [String: String]
  private let contents = Mutex(Contents())

  /// Reads the folders whose files go by their `$id`.
  init(_ sources: [Source]) throws(CommandError) {
    self.sources = sources
    var paths: [String: String] = [:]
    for case .ids(let folder) in sources {
      for path in try Self.files(of: folder) where path.hasSuffix(".json") {
        // What is no schema is of no interest here: it has no `$id` to be asked for.
        guard let file = try? SourceFile(path: path), let id = file.document.root["$id"]?.string
        else { continue }
        let uri = String(id.unicodeScalars.prefix { $0 != "#" })
        if paths[uri] == nil { paths[uri] = path }
      }
    }
    pathOfID = paths
  }

  /// What could not be read of what was asked for.
  var failure: CommandError? { contents.withLock(\.failure) }

  /// The file that a document was read from.
  func file(of uri: String) -> SourceFile? { contents.withLock { $0.files[uri] } }

  /// The document of an absolute URI, or nil where no source has it.
  @Sendable func document(_ uri: String) -> JSON? {
    guard let path = path(of: uri) else { return nil }
    do throws(CommandError) {
      let file = try SourceFile(path: path)
      contents.withLock { $0.files[uri] = file }
      return file.document.root
    } catch {
      contents.withLock { if $0.failure == nil { $0.failure = error } }
      return nil
    }
  }

  private func path(of uri: String) -> String? {
    for source in sources {
      switch source {
      case .prefix(let url, let folder):
        if let path = Self.path(of: uri, below: url, folder), fileExists(path) { return path }
      case .ids(let folder):
        if let path = pathOfID[uri], path.hasPrefix(folder + "/") { return path }
      }
    }
    let scheme = "file://"
    guard uri.utf8.starts(with: scheme.utf8) else { return nil }
    return PercentCoding.decoded(uri.dropFirst(scheme.count))
  }

  /// The file that stands for a URI, or nil where the URI begins otherwise or leads out of the folder.
  private static func path(of uri: String, below url: String, _ folder: String) -> String? {
    guard uri.utf8.starts(with: url.utf8) else { return nil }
    let rest = String(decoding: uri.utf8.dropFirst(url.utf8.count), as: UTF8.self)
    guard let path = PercentCoding.decoded(rest.prefix { $0 != "?" && $0 != "#" }) else {
      return nil
    }
    let steps = path.split(separator: "/")
    guard !steps.isEmpty, !steps.contains("..") else { return nil }
    return folder + "/" + steps.joined(separator: "/")
  }

  private static func files(of folder: String) throws(CommandError) -> [String] {
    do throws(InputFile.Failure) {
      return try FileTree(path: folder).files()
    } catch {
      throw CommandError(
        "--resolve: \(error.path): the folder cannot be read: \(error.text)",
        hint: "give a folder of schemas, or URL=DIR", exitCode: .usage)
    }
  }
}

extension SchemaStore.Source {
  /// Reads `URL=DIR` or `DIR`; what has a colon before its first equals sign is the former.
  init(parsing text: String) throws(UsageError.Reason) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let url = parts.first, url.contains(":") else {
      self = .ids(folder: Self.withoutSlash(text))
      return
    }
    guard parts.count == 2, !parts[1].isEmpty else {
      throw .badValue(text, expected: "URL=DIR or DIR")
    }
    self = .prefix(url: String(url), folder: Self.withoutSlash(String(parts[1])))
  }

  private static func withoutSlash(_ folder: String) -> String {
    folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }
}
