import Foundation
import PlumbJSON
import PlumbSchema
import Testing

/// Reads and runs the files of the suite.
enum OfficialSuite {
  static let folder = ProcessInfo.processInfo.environment["PLUMB_SUITES"]

  private static let tests = "json-schema-test-suite/tests/draft2020-12/"

  /// The names of the suite's files in a folder of it, in order.
  static func files(_ part: String) -> [String] {
    guard let folder else { return [] }
    let path = "\(folder)/\(tests)\(part)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().map {
      part == "." ? $0 : "\(part)/\($0)"
    }
  }

  /// Runs every test of a file and prints how many passed.
  static func run(_ file: String, dialect: Dialect) throws {
    let groups = try #require(read("\(tests)\(file)")?.array)
    var (passed, total) = (0, 0)
    for group in groups {
      let name = group["description"]?.string ?? ""
      for test in group["tests"]?.array ?? [] {
        total += 1
        let title = "\(name): \(test["description"]?.string ?? "")"
        let problem = judge(test, of: group, dialect)
        if problem == nil { passed += 1 }
        #expect(problem == nil, "\(file): \(title)")
      }
    }
    print("\(file) \(passed)/\(total)")
  }

  /// What is wrong with the verdict on a test, or nil.
  private static func judge(_ test: JSON, of group: JSON, _ dialect: Dialect) -> String? {
    guard let schema = group["schema"], let value = test["data"],
      let isValid = test["valid"]?.bool
    else { return "is no test" }
    do {
      var compiler = SchemaCompiler(lookup: document)
      try compiler.add(schema, named: "test:schema", dialect: dialect)
      let root = try compiler.compile(in: "test:schema")
      let violations = compiler.graph.violations(of: value, against: root)
      for other in group["tests"]?.array ?? [] {
        guard Agreement.holds(compiler.graph, other["data"] ?? value, root) else {
          return "verdict and report disagree"
        }
      }
      return violations.isEmpty == isValid ? nil : "is \(isValid ? "valid" : "invalid")"
    } catch {
      return "\(error)"
    }
  }

  /// The local store, which has the suite's remotes; the meta-schemas are those built in.
  @Sendable private static func document(_ uri: String) -> JSON? {
    let remotes = "http://localhost:1234/"
    guard uri.hasPrefix(remotes) else { return nil }
    return read("json-schema-test-suite/remotes/\(uri.dropFirst(remotes.count))")
  }

  /// A document below the folder of the suites.
  static func read(_ path: String) -> JSON? {
    guard let folder, let data = FileManager.default.contents(atPath: "\(folder)/\(path)") else {
      return nil
    }
    return try? JSON.parse([UInt8](data))
  }
}
