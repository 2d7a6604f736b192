import PlumbHTTP

extension Flag<RunOptions> {
  static let header = Flag(
    "header", short: "H", "FIELD",
    help: "A header field that goes with every request, such as 'Accept-Language: de'.",
    isRepeatable: true
  ) { text, options throws(UsageError.Reason) in
    options.fields.lines.append(try FieldLine.parse(text))
  }
}
