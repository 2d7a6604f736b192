import Foundation
import Testing

/// The Swift files of a folder of this package, as text.
struct SourceFile: Sendable, CustomTestStringConvertible {
  /// Below the root of the package, such as `Sources/PlumbJSON/Value/JSON.swift`.
  let path: String
  let lines: [String]

  /// The target that the file belongs to.
  var module: String { String(path.split(separator: "/")[1]) }
  var testDescription: String { path }
}

enum SourceTree {
  /// Every Swift file below `Sources`, in the order of their paths.
  static let sources = files(below: "Sources")

  static func files(below folder: String) -> [SourceFile] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    return (paths?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".swift") }
      .map { "\(folder)/\($0)" }
      .sorted()
      .compactMap { path in
        guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
        else { return nil }
        return SourceFile(path: path, lines: text.components(separatedBy: "\n"))
      }
  }
}
