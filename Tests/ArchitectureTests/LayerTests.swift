import Testing

/// Who may import whom: the rows of the table in Sources/README.md.
struct `Layers` {
  static let allowed: [String: Set<String>] = [
    "PlumbJSON": [],
    "PlumbHTTP": [],
    "PlumbSchema": ["PlumbJSON"],
    "PlumbContract": ["PlumbJSON", "PlumbSchema"],
    "PlumbJournal": ["PlumbJSON", "PlumbHTTP"],
    "PlumbReports": ["PlumbJSON", "PlumbJournal"],
    "PlumbGeneration": ["PlumbJSON", "PlumbSchema"],
    "PlumbChecks": ["PlumbJSON", "PlumbHTTP", "PlumbSchema", "PlumbContract", "PlumbJournal"],
    "PlumbEngine": [
      "PlumbJSON", "PlumbHTTP", "PlumbSchema", "PlumbContract", "PlumbJournal", "PlumbGeneration",
      "PlumbChecks",
    ],
    "PlumbServer": ["PlumbJSON", "PlumbHTTP", "PlumbSchema", "PlumbContract"],
    "plumb": [
      "PlumbJSON", "PlumbHTTP", "PlumbSchema", "PlumbContract", "PlumbJournal", "PlumbReports",
      "PlumbGeneration", "PlumbChecks", "PlumbEngine", "PlumbServer", "EmbeddedSpecs",
    ],
  ]

  /// What every layer may import: the standard library's own modules and the C library.
  static let platform: Set = ["Synchronization", "Glibc", "Musl", "Darwin"]

  @Test func `every file imports only what its layer may`() {
    var violations: [String] = []
    for file in SourceTree.sources {
      let permitted = Self.platform.union(Self.allowed[file.module] ?? [])
      for module in file.imports where !permitted.contains(module) {
        violations.append("\(file.path) imports \(module)")
      }
    }
    #expect(violations == [])
  }

  @Test func `every layer stands in the table`() {
    #expect(Set(SourceTree.sources.map(\.module)) == Set(Self.allowed.keys))
  }

  @Test func `the arrows have no cycle`() {
    var ranks: [String: Int] = [:]
    for _ in Self.allowed {
      for (module, uses) in Self.allowed where ranks[module] == nil {
        let inner = uses.filter { Self.allowed[$0] != nil }.map { ranks[$0] }
        if !inner.contains(nil) { ranks[module] = (inner.compactMap(\.self).max() ?? -1) + 1 }
      }
    }
    #expect(ranks.count == Self.allowed.count)
  }

  @Test(arguments: [
    ("import PlumbJSON", "PlumbJSON"), ("package import PlumbHTTP", "PlumbHTTP"),
    ("  import Glibc", "Glibc"), ("@testable import plumb", "plumb"),
    ("import struct Foundation.URL", "Foundation"), ("// import of goods", nil),
  ])
  func `the module of an import line is read`(_ line: String, _ module: String?) {
    #expect(
      SourceFile(path: "Sources/X/Y.swift", lines: [line]).imports == (module.map { [$0] } ?? []))
  }
}

extension SourceFile {
  /// The modules that the file imports.
  fileprivate var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let index = words.firstIndex(of: "import"),
        words[..<index].allSatisfy({ $0.hasPrefix("@") || Self.accessLevels.contains($0) })
      else { return nil }
      let kinds = ["struct", "enum", "class", "protocol", "func", "typealias", "var", "let"]
      let name = words[(index + 1)...].first { !kinds.contains($0) }
      return name.flatMap { $0.split(separator: ".").first.map(String.init) }
    }
  }

  private static let accessLevels = ["package", "public", "internal", "private", "fileprivate"]
}
