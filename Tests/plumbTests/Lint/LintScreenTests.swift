import Foundation
import PlumbContract
import PlumbJSON
import Testing

@testable import plumb

/// What a newcomer sees for a broken document, word by word.
struct `Screens of lint` {
  @Test(arguments: BrokenDocument.all) func `a broken document is explained in full`(
    _ broken: BrokenDocument
  ) throws {
    let document = try ContractDocument(source: "shop.json", bytes: Array(broken.document.utf8))
    let report = LintReport(LintResult(of: document), of: document)
    let screen = LintScreen(report, limit: 5, isColored: false).text
    #expect(screen == broken.screen, "\(screen)")
    #expect(report.exitCode == broken.exitCode)
  }

  @Test func `what is no JSON is said with its line`() throws {
    let error = try #require(throws: CommandError.self) {
      try ContractDocument(source: "shop.json", bytes: Array("{\n  \"openapi\" \"3.1.0\"}".utf8))
    }
    #expect(
      error.description == "shop.json:2:13: the contract is not JSON: "
        + "expected ':' after a member name, found '\"'")
    #expect(error.exitCode == .usage)
  }

  @Test func `many findings of a rule are cut short`() throws {
    let paths = (1...9).map { #""/\#($0)": {"get": {"security": [], "responses": {}}}"# }
    let text =
      #"{"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {\#(paths.joined(separator: ","))}}"#
    let document = try ContractDocument(source: "shop.json", bytes: Array(text.utf8))
    let report = LintReport(LintResult(of: document), of: document)
    let screen = LintScreen(report, limit: 5, isColored: false).text
    #expect(screen.contains("    … and 4 more; --all shows them\n"))
    #expect(!LintScreen(report, limit: nil, isColored: false).text.contains("more"))
    #expect(!screen.contains("\u{1B}"))
    #expect(LintScreen(report, limit: 5, isColored: true).text.contains("\u{1B}[1;33mwarnings"))
  }

  @Test func `the forms for programs have the place of each finding`() throws {
    let broken = try #require(BrokenDocument.all.first { $0.name == "a misspelt member" })
    let document = try ContractDocument(source: "my shop.json", bytes: Array(broken.document.utf8))
    let report = LintReport(LintResult(of: document), of: document)
    let finding = report.json["rules"]?.array?.first?["findings"]?.array?.first
    #expect(finding?["file"] == "my shop.json")
    #expect(finding?["line"] == 4)
    let result = report.sarif["runs"]?.array?.first?["results"]?.array?.first
    let place = result?["locations"]?.array?.first?["physicalLocation"]
    #expect(place?["artifactLocation"]?["uri"] == "my%20shop.json")
    #expect(place?["region"]?["startLine"] == 4)
    #expect(result?["level"] == "error")
  }

  @Test func `what rules and files beside the document got wrong has its place there`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "plumb-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let texts = [
      "shop.json": """
      {"openapi": "3.1.0", "info": {"title": "Shop", "version": "1"},
       "tags": [{"name": "a"}, {"name": "b", "colour": "red"}],
       "paths": {"/pets": {"$ref": "pets.json"}}}
      """,
      "pets.json": "{\n  \"get\": {\"responces\": {}}}",
      "rules.json": """
      {"overlay": "1.0.0", "actions": [
        {"target": "$.tags[0]", "remove": true},
        {"target": "$.info", "update": {
          "titel": "Shop"}},
        {"target": "$.info.contact", "update": {}}]}
      """,
    ]
    for (name, text) in texts {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    let document = try ContractDocument(
      path: folder.appending(path: "shop.json").path,
      rules: folder.appending(path: "rules.json").path)
    let report = LintReport(LintResult(of: document), of: document)
    let section = try #require(
      report.result.sections.first { $0.rule.id == "members-are-known" })
    let places = section.findings.map {
      report.position(of: $0).description.dropFirst(folder.path.count + 1)
    }
    #expect(places == ["rules.json:4:14", "shop.json:2:50", "pets.json:2:24"])
    #expect(
      document.notes.map { $0.dropFirst(folder.path.count + 1) } == [
        "rules.json:5:3: nothing is at '$.info.contact'"
      ])
  }
}
