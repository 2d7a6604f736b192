extension Command {
  /// Judges values by a JSON Schema.
  static let validate = Command(
    "validate",
    summary: "judge JSON values by a JSON Schema: 2020-12, or that of OpenAPI 3.0",
    grammar: Grammar(
      command: "validate", groups: [.schemas, .instances],
      operand: Operand(
        placeholder: "SCHEMA INSTANCE…",
        help: "The file of the schema, FILE#/POINTER where it is a part of one, and the files of "
          + "the values; - is the standard input.",
        isRequired: true, isRepeatable: true,
        hint: "give the file of a schema, then the files of the values to judge"
      ) { text, options throws(UsageError.Reason) in
        if options.schema.isEmpty { options.schema = text } else { options.instances.append(text) }
      }),
    defaults: ValidateOptions(),
    examples: [
      .init(
        term: "plumb validate order.schema.json order.json",
        text: "judge one value, with what it breaks"),
      .init(
        term: "plumb validate schema.json --lines values.ndjson",
        text: "judge many values, each in a line, by one process"),
      .init(
        term: "plumb validate schema.json a.json --resolve https://example.com/schemas/=schemas",
        text: "find what the schema refers to in a folder: nothing is ever fetched"),
    ],
    exits: .init(
      title: "exit codes",
      rows: [
        .init(term: "0", text: "every value is valid"),
        .init(term: "1", text: "a value is invalid"),
        .init(term: "2", text: "wrong usage, or a schema or a value that cannot be read"),
      ])
  ) { options in
    guard !options.instances.isEmpty || !options.lines.isEmpty else {
      throw UsageError(
        place: "plumb validate",
        reason: .missingOperand(
          "INSTANCE", hint: "give the files of the values to judge, or --lines FILE"))
    }
    let schema = try SchemaFile(options)
    for note in schema.notes { Console.error("warning: \(note)\n") }
    var judgement = Judgement(of: schema, errorLimit: options.errorLimit)
    for path in options.instances { judgement.judge(file: path) }
    for path in options.lines { judgement.judge(linesOf: path) }
    return judgement.end()
  }
}
