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
}
