import PlumbContract
import PlumbJSON

/// What was said on the command line of `plumb audit`.
struct AuditOptions: Hashable, Sendable {
  var file: String?
}

extension Command {
  /// Writes the audit of a documentation.
  static let audit = Command(
    "audit",
    summary: "tell where the documentation of an API contradicts itself or says nothing",
    grammar: Grammar(
      command: "audit", groups: [],
      operand: Operand(
        placeholder: "FILE",
        help:
          "OpenAPI document in JSON with x-plumb readings (default: the VoiceBot API, built in).",
        isRequired: false, hint: "give one contract, or none for the VoiceBot API"
      ) { path, options throws(UsageError.Reason) in
        options.file = path
      }),
    defaults: AuditOptions(),
    examples: [
      .init(
        term: "plumb audit > Reports/voicebot-documentation.md",
        text: "write the audit of the VoiceBot documentation again")
    ],
    exits: .init(
      title: "exit codes",
      rows: [
        .init(term: "0", text: "the audit is written, in Markdown"),
        .init(term: "2", text: "wrong usage, or a contract that cannot be used"),
      ])
  ) { options in
    let file = try ContractFile(path: options.file)
    let document = file.document
    let page = AuditPage(
      of: file.contract, Readings(in: document.root),
      LintResult(of: document))
    Console.output(try page.text)
    return .success
  }
}
