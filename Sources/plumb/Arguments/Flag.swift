/// A flag of a command: how it is written, what `--help` says of it, and what it changes in the options.
///
/// Help, suggestions and parsing are all made from this value: a new flag is one value in one list.
struct Flag<Options>: Sendable {
  typealias Apply = @Sendable (String, inout Options) throws(UsageError.Reason) -> Void

  /// Without its dashes.
  let name: String
  let short: Character?
  /// What the value is called in `--help`; nil for a flag that takes none.
  let placeholder: String?
  let help: String
  /// Whether each use adds to those before; of any other flag the last one counts.
  let isRepeatable: Bool
  /// Whether it is known only to be refused with advice.
  let isHidden: Bool
  /// Validates the text and notes it; `""` for a flag without value.
  let apply: Apply

  init(
    _ name: String, short: Character? = nil, _ placeholder: String? = nil, help: String,
    isRepeatable: Bool = false, isHidden: Bool = false, apply: @escaping Apply
  ) {
    self.name = name
    self.short = short
    self.placeholder = placeholder
    self.help = help
    self.isRepeatable = isRepeatable
    self.isHidden = isHidden
    self.apply = apply
  }
}

/// Flags that belong together under one heading of `--help`.
struct FlagGroup<Options>: Sendable {
  let title: String
  let flags: [Flag<Options>]
}

/// What a command takes that is no flag, such as a URL.
struct Operand<Options>: Sendable {
  let placeholder: String
  let help: String
  let isRequired: Bool
  /// Whether there may be several; otherwise a second one is an error.
  var isRepeatable = false
  /// What to give, said when it is missing or when there are too many.
  let hint: String
  let apply: Flag<Options>.Apply
}
