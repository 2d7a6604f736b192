import Foundation
import PlumbReports
import Testing

struct `Golden reports` {
  /// The texts that stand in the folder `Golden`; `PLUMB_REFRESH_GOLDEN=1 swift test --filter Golden` writes them anew.
  static let texts: [Golden] =
    Report.all.map { report in Golden(name: report.fileName) { try SampleRun.text(report) } } + [
      Golden(name: "console.txt") { try console(ConsoleStyle(width: 100)) },
      Golden(name: "console-narrow-coloured.txt") {
        try console(ConsoleStyle(isColored: true, width: 60))
      },
    ]

  struct Golden: Sendable, CustomTestStringConvertible {
    let name: String
    let make: @Sendable () throws -> String
    var testDescription: String { name }
  }

  static func console(_ style: ConsoleStyle) throws -> String {
    ConsoleSummary(try RunRecord(SampleRun.journal()).summary, style: style)
      .text(reports: ["Reports/latest/report.html", "Reports/latest/report.json"])
  }

  @Test(arguments: texts)
  func `a report of the sample run is the one kept`(_ golden: Golden) throws {
    let name = golden.name
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name)")
    let text = try golden.make()
    if ProcessInfo.processInfo.environment["PLUMB_REFRESH_GOLDEN"] != nil {
      try text.write(to: path, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: path, encoding: .utf8)
    if !kept.utf8.elementsEqual(text.utf8) {
      Attachment.record(text, named: name)
      Issue.record("\(name) differs; refresh: PLUMB_REFRESH_GOLDEN=1 swift test --filter Golden")
    }
  }
}
