import Foundation
import PlumbJournal
import PlumbReports
import Testing

struct `Writing all reports` {
  private static func withFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "plumb-\(UUID().uuidString)"
    try Folder.create(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private static func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  static let all = [
    "deviations.md", "junit.xml", "report.html", "report.json", "report.sarif",
  ]

  @Test func `writes each into the folder of the run`() throws {
    try Self.withFolder { folder in
      let outcome = try RunReports.write(into: folder, from: SampleRun.journal())
      #expect(outcome.failures.isEmpty)
      #expect(outcome.written == Report.all.map { Folder.path(folder, $0.fileName) })
      #expect(try Self.names(folder) == Self.all)
    }
  }

  @Test func `goes on where one cannot be written`() throws {
    try Self.withFolder { folder in
      try Folder.create(Folder.path(folder, "junit.xml"))
      let outcome = try RunReports.write(into: folder, from: SampleRun.journal())
      #expect(outcome.written.count == 4)
      #expect(try Self.names(folder) == Self.all)
      let failure = try #require(outcome.failures.first)
      #expect(
        "\(failure)"
          == "junit.xml is not written: cannot replace \"\(folder)/junit.xml\": "
          + "it is a folder, expected a file")
      #expect(failure.hint == "Move what is in the way, or name another path.")
    }
  }

  @Test func `leaves the old report where the new one fails`() throws {
    try Self.withFolder { folder in
      struct Broken: Error {}
      let path = Folder.path(folder, "report.json")
      try AppendingFile(path: path).write(Array("old".utf8))
      let report = Report(fileName: "report.json", title: "breaks") { _, output in
        output.write("half")
        throw Broken()
      }
      let outcome = try RunReports.write(into: folder, from: SampleRun.journal(), [report])
      #expect(outcome.failures.count == 1)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
      #expect(try Self.names(folder) == ["report.json"])
    }
  }

  @Test func `a journal that was cut short still gives reports`() throws {
    guard case .bytes(let bytes) = SampleRun.journal() else { return }
    let record = try RunRecord(.bytes(Array(bytes.prefix(bytes.count / 2))))
    #expect(record.issues.count >= 1)
    #expect(record.summary.verdicts.total > 0)
    #expect(record.summary.conclusion.word == "untestable")
  }

  @Test func `no damaged journal traps a report`() throws {
    guard case .bytes(let bytes) = SampleRun.journal() else { return }
    let header = bytes.prefix { $0 != UInt8(ascii: "\n") }.count + 1
    var state: UInt64 = 3
    for _ in 0..<30 {
      var copy = bytes
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        // Digits are what can overflow: they grow more often than anything else changes.
        let place = header + Int(state >> 33) % (copy.count - header)
        copy[place] =
          (0x30...0x39).contains(copy[place]) ? 0x39 : UInt8(truncatingIfNeeded: state >> 25)
      }
      let large = String(decoding: copy, as: UTF8.self)
        .replacing(":1250", with: ":9223372036854775807")
      for journal in [copy, Array(large.utf8)] {
        let record = try RunRecord(.bytes(journal))
        _ = ConsoleSummary(record.summary, style: ConsoleStyle()).text(reports: [])
        for report in Report.all {
          var output = TextOutput(to: MemorySink())
          try report.write(record, &output)
        }
      }
    }
  }
}
