import PlumbContract

/// What a command accepts, and the parser for it.
///
///     --name value · --name=value · -n value · -n=value · -- ends the flags
///
/// A token that begins with two dashes, or with one dash and a letter, is never taken as the value of the flag before
/// it: a forgotten value is reported where it is missing. `--seed -1` hands over `-1`; `--name=--x` hands over `--x`.
struct Grammar<Options: Sendable>: Sendable {
  let command: String
  let groups: [FlagGroup<Options>]
  let operand: Operand<Options>?

  /// What the tokens ask for.
  enum Request {
    case help
    case options(Options)
  }

  var flags: [Flag<Options>] { groups.flatMap(\.flags) }

  /// Reads all tokens; touches nothing but the options.
  func parse(_ tokens: [String], from defaults: Options) throws(UsageError) -> Request {
    let isHelp = tokens.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
    if isHelp { return .help }
    var options = defaults
    var rest = tokens[...]
    var areFlagsOver = false
    var operands = 0
    while let token = rest.popFirst() {
      if !areFlagsOver, token == "--" {
        areFlagsOver = true
      } else if !areFlagsOver, Self.isFlag(token) {
        try read(token, &rest, &options)
      } else {
        operands += 1
        try read(operand: token, number: operands, &options)
      }
    }
    if let operand, operand.isRequired, operands == 0 {
      throw UsageError(
        place: place, reason: .missingOperand(operand.placeholder, hint: operand.hint))
    }
    return .options(options)
  }

  private var place: String { "plumb \(command)" }

  /// Whether a token is a flag; `-` alone and negative numbers are not.
  private static func isFlag(_ token: String) -> Bool {
    let bytes = token.utf8
    guard bytes.first == UInt8(ascii: "-"), let second = bytes.dropFirst().first else {
      return false
    }
    return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(second) && second != UInt8(ascii: ".")
  }

  private func read(
    _ token: String, _ rest: inout ArraySlice<String>, _ options: inout Options
  ) throws(UsageError) {
    let parts = token.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let spelled = String(parts[0])
    guard let flag = flag(spelled) else {
      throw UsageError(
        place: spelled,
        reason: .unknownFlag(suggestion: suggestion(for: spelled), help: "\(place) --help"))
    }
    do throws(UsageError.Reason) {
      let value = try value(of: flag, attached: parts.count > 1 ? String(parts[1]) : nil, &rest)
      try flag.apply(value, &options)
    } catch {
      throw UsageError(place: "--" + flag.name, reason: error)
    }
  }

  private func value(
    of flag: Flag<Options>, attached: String?, _ rest: inout ArraySlice<String>
  ) throws(UsageError.Reason) -> String {
    guard let placeholder = flag.placeholder else {
      if attached != nil { throw .unexpectedValue }
      return ""
    }
    if let attached {
      if attached.isEmpty { throw .emptyValue(placeholder) }
      return attached
    }
    guard let next = rest.first, !Self.isFlag(next) else { throw .missingValue(placeholder) }
    rest.removeFirst()
    if next.isEmpty { throw .emptyValue(placeholder) }
    return next
  }

  private func read(
    operand text: String, number: Int, _ options: inout Options
  ) throws(UsageError) {
    guard let operand, number == 1 || operand.isRepeatable else {
      let hint = operand?.hint ?? "leave it out; see \(place) --help"
      throw UsageError(place: place, reason: .extraOperand(text, hint: hint))
    }
    guard !text.isEmpty else {
      throw UsageError(
        place: place, reason: .missingOperand(operand.placeholder, hint: operand.hint))
    }
    do throws(UsageError.Reason) {
      try operand.apply(text, &options)
    } catch {
      throw UsageError(place: operand.placeholder, reason: error)
    }
  }

  private func flag(_ spelled: String) -> Flag<Options>? {
    if spelled.hasPrefix("--") {
      return flags.first { $0.name == spelled.dropFirst(2) }
    }
    return flags.first { $0.short.map { "-\($0)" == spelled } ?? false }
  }

  private func suggestion(for spelled: String) -> String? {
    let names = flags.filter { !$0.isHidden }.map(\.name) + ["help"]
    let bare = String(spelled.drop { $0 == "-" })
    return closest(to: bare, among: names).map { "--" + $0 }
  }
}
