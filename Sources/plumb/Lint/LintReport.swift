import PlumbContract
import PlumbJSON

/// The findings of lint with where each stands in its file.
struct LintReport {
  let result: LintResult
  let source: String
  private let positions: [DocumentPlace: FilePosition]

  init(_ result: LintResult, of document: ContractDocument) {
    self.result = result
    source = document.source
    positions = document.positions(of: result.sections.flatMap { $0.findings.map(\.place) })
  }

  /// 2 where the document cannot be used, 1 where there are errors or warnings; silences are no fault.
  var exitCode: ExitCode {
    guard result.isUsable else { return .usage }
    return result.count(.error) + result.count(.warning) > 0 ? .deviates : .success
  }

  /// Where a finding stands.
  func position(of finding: LintFinding) -> FilePosition {
    positions[finding.place] ?? FilePosition(file: source, position: nil)
  }
}

extension LintFinding {
  /// The pointer; the root has words.
  var pointer: String {
    place.pointer.tokens.isEmpty ? "the document" : place.pointer.description
  }
}

extension LintRule.Kind {
  /// What the findings are called, by their number.
  func noun(_ count: Int) -> String {
    switch self {
    case .error: count == 1 ? "error" : "errors"
    case .warning: count == 1 ? "warning" : "warnings"
    case .silence: count == 1 ? "silence" : "silences"
    case .unused: count == 1 ? "part not used" : "parts not used"
    }
  }
}
