import Foundation
import PlumbJSON
import Testing

/// The built program, started as a user would.
struct Tool {
  struct Result: Sendable {
    let exitCode: Int32
    let output: String
    let errors: String
  }

  /// A folder that is removed with this value.
  let folder = TemporaryFolder()
  /// The whole environment of the program.
  var environment: [String: String] = [:]

  /// Runs to the end.
  func run(_ arguments: String...) async throws -> Result {
    try await run(arguments)
  }

  func run(_ arguments: [String]) async throws -> Result {
    try await start(arguments).result()
  }

  func start(_ arguments: String...) throws -> RunningTool { try start(arguments) }

  private func start(_ arguments: [String]) throws -> RunningTool {
    try RunningTool(arguments, in: folder, environment)
  }

  /// A document that the program has written.
  func json(_ path: String) throws -> JSON {
    try JSON.parse(Array(Data(contentsOf: folder.url.appending(path: path))))
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
  }
}

final class TemporaryFolder: Sendable {
  let url = FileManager.default.temporaryDirectory.appending(path: "plumb-\(UUID().uuidString)")

  init() {
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
