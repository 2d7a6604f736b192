import PlumbContract
import PlumbJSON
import Testing

@Suite(.enabled(if: RealDocuments.folder != nil), .serialized)
struct `Lint of real documents` {
  /// Errors that documents really have; every other document has none.
  static let errors = ["openai-2.3.0-3.1.json": 7]

  @Test(arguments: RealDocuments.files.filter { $0 != "github-rest-2022-07.json" })
  func `names their defects and no others`(_ file: String) throws {
    let result = LintResult(of: try JSON.parse(try RealDocuments.bytes(file)))
    let counts = LintRule.Kind.allCases.map { "\(result.count($0)) \($0)" }
    print("\(file): \(counts.joined(separator: ", "))")
    for section in result.sections where section.rule.kind == .error {
      for finding in section.findings.prefix(3) {
        print("  \(section.rule.id) \(finding.place.pointer): \(finding.message)")
      }
    }
    #expect(result.isUsable)
    #expect(result.count(.error) == Self.errors[file] ?? 0)
  }
}
