/// What was said on the command line of `plumb validate`.
struct ValidateOptions: Hashable, Sendable {
  enum Dialect: String, Hashable, Sendable, CaseIterable {
    case draft202012 = "2020-12"
    case openAPI30 = "openapi-3.0"
  }

  enum Formats: String, Hashable, Sendable, CaseIterable { case assert, annotate }

  var schema = ""
  var instances: [String] = []
  var lines: [String] = []
  /// In the order given; the first that has a document decides.
  var sources: [SchemaStore.Source] = []
  /// Nil where the schema decides.
  var dialect: Dialect?
  /// Nil where the dialect decides.
  var formats: Formats?
  /// Nil for the default: some for a file, none for a line.
  var errorLimit: Int?
}

extension FlagGroup<ValidateOptions> {
  static let schemas = FlagGroup(
    title: "how the schema is read",
    flags: [
      Flag(
        "resolve", "[URL=]DIR",
        help: "Where documents are that the schema refers to: URL=DIR finds what begins with URL "
          + "at the rest of its path below DIR; DIR alone finds each file below it under its $id.",
        isRepeatable: true
      ) { text, options throws(UsageError.Reason) in
        options.sources.append(try SchemaStore.Source(parsing: text))
      },
      Flag(
        "dialect", "NAME",
        help: "2020-12 or openapi-3.0, for schemas that do not say so themselves (default: "
          + "2020-12, in an OpenAPI 3.0 document openapi-3.0)."
      ) { text, options throws(UsageError.Reason) in
        let list = NameList(
          kind: "dialect", names: ValidateOptions.Dialect.allCases.map(\.rawValue))
        options.dialect = ValidateOptions.Dialect(rawValue: try list.check(text))
      },
      Flag(
        "formats", "HOW",
        help: "assert: a value that is not of its format is invalid; annotate: format only informs "
          + "(default: annotate in 2020-12, as its meta-schema says; assert in openapi-3.0)."
      ) { text, options throws(UsageError.Reason) in
        let list = NameList(
          kind: "way", names: ValidateOptions.Formats.allCases.map(\.rawValue))
        options.formats = ValidateOptions.Formats(rawValue: try list.check(text))
      },
    ])

  static let instances = FlagGroup(
    title: "what is judged, and what is said of it",
    flags: [
      Flag(
        "lines", "FILE",
        help: "Judge each line of a file as a value of its own; - is the standard input. There is "
          + "a verdict for each line that is not empty, as soon as it can be had.",
        isRepeatable: true
      ) { path, options throws(UsageError.Reason) in
        options.lines.append(path)
      },
      Flag(
        "errors", "N",
        help: "Errors that are listed below an invalid value, at most (default: 20, and with "
          + "--lines 0, so that a line has one verdict in one line)."
      ) { text, options throws(UsageError.Reason) in
        options.errorLimit = try WholeNumber.parse(text, 0...1_000_000)
      },
    ])
}
