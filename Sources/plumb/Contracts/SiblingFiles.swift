import PlumbContract
import PlumbJSON
import Synchronization

/// The JSON files beside a document, read when a reference leads to them and kept for what is said of them.
final class SiblingFiles: Sendable {
  /// The largest file that is read.
  private static let limit = 64 * 1024 * 1024

  /// Ends with a slash where it is not empty.
  private let folder: String
  /// The name of the document itself, by which its files refer back to it.
  private let name: String
  private let documents = Mutex<[String: JSONDocument]>([:])

  /// The files beside the file at `path`.
  init(beside path: String) {
    folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    name = String(path.dropFirst(folder.count))
  }

  /// Reads files below the folder only: the reader of contracts never asks for others.
  var loader: DocumentLoader {
    DocumentLoader(beside: name) { path in self.load(path) }
  }

  /// The file at a path relative to the folder, where it has been read.
  func document(_ path: String) -> JSONDocument? {
    documents.withLock { $0[path] }
  }

  /// The path from the working directory.
  func name(of path: String) -> String { folder + path }

  private func load(_ path: String) -> DocumentLoader.Outcome {
    if let known = document(path) { return .document(known.root) }
    do {
      let file = try InputFile(path: folder + path, limit: Self.limit)
      let document = try JSONDocument(parsing: file.bytes)
      documents.withLock { $0[path] = document }
      return .document(document.root)
    } catch let error as JSONError {
      return .unavailable("\(folder + path) is not JSON: \(error)")
    } catch {
      return .unavailable("\(error)")
    }
  }
}
