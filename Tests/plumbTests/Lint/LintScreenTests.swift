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
    let report = LintReport(LintResult(of: document.root), of: document)
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
    let report = LintReport(LintResult(of: document.root), of: document)
    let screen = LintScreen(report, limit: 5, isColored: false).text
    #expect(screen.contains("    … and 4 more; --all shows them\n"))
    #expect(!LintScreen(report, limit: nil, isColored: false).text.contains("more"))
    #expect(!screen.contains("\u{1B}"))
    #expect(LintScreen(report, limit: 5, isColored: true).text.contains("\u{1B}[1;33mwarnings"))
  }

  @Test func `the forms for programs have the place of each finding`() throws {
    let broken = try #require(BrokenDocument.all.first { $0.name == "a misspelt member" })
    let document = try ContractDocument(source: "my shop.json", bytes: Array(broken.document.utf8))
    let report = LintReport(LintResult(of: document.root), of: document)
    let finding = report.json["rules"]?.array?.first?["findings"]?.array?.first
    #expect(finding?["file"] == "my shop.json")
    #expect(finding?["line"] == 4)
    let result = report.sarif["runs"]?.array?.first?["results"]?.array?.first
    let place = result?["locations"]?.array?.first?["physicalLocation"]
    #expect(place?["artifactLocation"]?["uri"] == "my%20shop.json")
    #expect(place?["region"]?["startLine"] == 4)
    #expect(result?["level"] == "error")
  }
}
