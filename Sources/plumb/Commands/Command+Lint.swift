import PlumbContract
import PlumbJSON
import PlumbReports

extension Command {
  /// Audits a contract.
  static let lint = Command(
    "lint",
    summary: "audit a contract: errors, contradictions, silences, and what plumb does not use",
    grammar: Grammar(
      command: "lint", groups: [.linting],
      operand: Operand(
        placeholder: "FILE",
        help: "OpenAPI 3.0 or 3.1 document in JSON (default: the VoiceBot API, built in).",
        isRequired: false, hint: "give one file"
      ) { path, options throws(UsageError.Reason) in
        options.contract = path
      }),
    defaults: LintOptions(),
    examples: [
      .init(
        term: "plumb lint openapi.json",
        text: "name what is wrong, contradicts itself, is not said, or is not used"),
      .init(
        term: "plumb lint openapi.json --format sarif > lint.sarif",
        text: "say the same to a code host"),
    ],
    exits: .init(
      title: "exit codes",
      rows: [
        .init(term: "0", text: "neither errors nor warnings; silences are no fault of a document"),
        .init(term: "1", text: "errors or warnings"),
        .init(term: "2", text: "wrong usage, or a document that cannot be used as a contract"),
      ])
  ) { options in
    let document = try ContractDocument(path: options.contract, rules: options.rules)
    for note in document.notes { Console.error("warning: \(note)\n") }
    let report = LintReport(LintResult(of: document), of: document)
    switch options.format {
    case .text:
      let style = Console.style(isTerminal: Console.outputIsTerminal)
      Console.output(
        LintScreen(report, limit: options.showsAll ? nil : 5, isColored: style.isColored).text)
    case .json: Console.output(report.json.text(.pretty) + "\n")
    case .sarif: Console.output(report.sarif.text(.pretty) + "\n")
    }
    return report.exitCode
  }
}
