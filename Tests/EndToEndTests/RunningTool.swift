import Foundation
import Testing

/// A program that was started; killed when nobody holds it any more.
final class RunningTool {
  private let process = Process()
  private let folder: TemporaryFolder
  private let outputURL: URL
  private let errorURL: URL
  private let end: AsyncStream<Void>

  init(_ arguments: [String], in folder: TemporaryFolder, _ environment: [String: String]) throws {
    self.folder = folder
    let name = UUID().uuidString
    outputURL = folder.url.appending(path: "\(name).out")
    errorURL = folder.url.appending(path: "\(name).err")
    for url in [outputURL, errorURL] {
      try Data().write(to: url)
    }
    process.executableURL = Self.executable
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder.url
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputURL)
    process.standardError = try FileHandle(forWritingTo: errorURL)
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    end = stream
    process.terminationHandler = { _ in continuation.finish() }
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  var output: String { text(outputURL) }
  var errors: String { text(errorURL) }

  /// Waits for the end.
  func result() async -> Tool.Result {
    for await _ in end {}
    return Tool.Result(exitCode: process.terminationStatus, output: output, errors: errors)
  }

  func interrupt() { process.interrupt() }

  /// Waits until `condition` holds of what the program has done so far, or it has ended.
  func wait(until condition: (RunningTool) throws -> Bool) async throws {
    while try !condition(self) {
      try #require(process.isRunning, "it ended: \(output) \(errors)")
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  private func text(_ url: URL) -> String {
    (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  }

  /// Beside the bundle of the tests, where the build puts it.
  private static let executable = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().appending(path: "plumb")
}
