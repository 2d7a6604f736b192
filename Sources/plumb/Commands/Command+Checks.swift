import PlumbJSON

extension Command {
  /// Lists the catalogue of checks.
  static let checks = Command(
    "checks", summary: "list the checks: what a conforming server does",
    grammar: Grammar(command: "checks", groups: [.selection], operand: nil),
    defaults: CheckListOptions(),
    examples: [
      .init(
        term: "plumb checks --family life --level must",
        text: "list what must hold over the life of a resource")
    ]
  ) { options in
    let list = CheckList(options)
    switch options.format {
    case .text: Console.output(list.text)
    case .json: Console.output(list.json.text(.pretty) + "\n")
    }
    return .success
  }
}
