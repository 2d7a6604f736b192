import Foundation
import PlumbJSON
import Testing

/// The OpenAPI documents in the folder that `PLUMB_SUITES` names.
enum RealDocuments {
  static let folder = ProcessInfo.processInfo.environment["PLUMB_SUITES"].map { $0 + "/openapi" }

  /// Paths below the folder, in order.
  static let files: [String] = {
    guard let folder else { return [] }
    let names = try? FileManager.default.subpathsOfDirectory(atPath: folder)
    return (names ?? []).filter { $0.hasSuffix(".json") }.sorted()
  }()

  static func bytes(_ file: String) throws -> [UInt8] {
    let path = try #require(folder) + "/" + file
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }
}
