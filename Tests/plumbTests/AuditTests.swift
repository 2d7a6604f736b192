import Foundation
import PlumbContract
import PlumbJSON
import PlumbJournal
import Testing

@testable import plumb

/// The audit of the VoiceBot documentation, as it is committed.
struct `Audit of the documentation` {
  @Test func `is up to date in Reports`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let committed = try String(
      contentsOf: root.appending(path: "Reports/voicebot-documentation.md"), encoding: .utf8)
    let file = try ContractFile(path: nil)
    let page = AuditPage(
      of: file.contract, Readings(in: file.document.root), LintResult(of: file.document))
    #expect(
      try page.text.utf8.elementsEqual(committed.utf8),
      "refresh it: swift run plumb audit > Reports/voicebot-documentation.md")
  }

  @Test func `has a section for each reading, and the contents lead to it`() throws {
    let file = try ContractFile(path: nil)
    let readings = Readings(in: file.document.root)
    let lint = LintResult(of: file.document)
    let page = try AuditPage(of: file.contract, readings, lint).text
    #expect(readings.all.count > 100)
    let rules = lint.sections.count { [.warning, .silence].contains($0.rule.kind) }
    #expect(
      page.split(separator: "\n").count { $0.hasPrefix("### ") } == readings.all.count + rules)
    for reading in readings.all {
      #expect(page.contains("-\(reading.id))\n"), "\(reading.id)")
    }
  }

  @Test func `what lint finds leads to the reading that explains it`() throws {
    let file = try ContractFile(path: nil)
    let page = try AuditPage(
      of: file.contract, Readings(in: file.document.root), LintResult(of: file.document)
    ).text
    let lines = page.split(separator: "\n").filter {
      $0.contains("is required, and available only")
    }
    #expect(lines.count == 4)
    for line in lines { #expect(line.contains("-conditional-yet-required)"), "\(line)") }
  }

  @Test func `of a contract without readings says that there are none`() throws {
    let file = try ContractFile(path: nil)
    let page = try AuditPage(
      of: file.contract, Readings(in: [:]), LintResult(of: file.document, rules: [])
    ).text
    #expect(page.contains("0 contradictions and 0 silences"))
    #expect(!page.contains("## "))
  }
}
