import Testing

@testable import plumb

/// The rules of the parser, on a command with one flag of each kind.
struct `Grammar of a command` {
  struct Options: Hashable, Sendable {
    var count = 0
    var names: [String] = []
    var isLoud = false
    var place = ""
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let tokens: [String]
    let options: Options

    init(_ tokens: String..., gives options: Options) {
      self.tokens = tokens
      self.options = options
    }

    var testDescription: String { tokens.joined(separator: " ") }
  }

  static let cases = [
    Case(gives: Options()),
    Case("--count", "3", gives: Options(count: 3)),
    Case("--count=3", gives: Options(count: 3)),
    Case("-c", "3", gives: Options(count: 3)),
    Case("-c=3", gives: Options(count: 3)),
    Case("--count", "-3", gives: Options(count: -3)),
    Case("--count", "1", "--count", "2", gives: Options(count: 2)),
    Case("--name", "a", "--name=b", gives: Options(names: ["a", "b"])),
    Case("--name", "a=b", gives: Options(names: ["a=b"])),
    Case("--name=a=b", gives: Options(names: ["a=b"])),
    Case("--name=--loud", gives: Options(names: ["--loud"])),
    Case("--name", "-", gives: Options(names: ["-"])),
    Case("--name", "ä b", gives: Options(names: ["ä b"])),
    Case("--loud", gives: Options(isLoud: true)),
    Case("here", gives: Options(place: "here")),
    Case("--loud", "here", "-c", "1", gives: Options(count: 1, isLoud: true, place: "here")),
    Case("--", "--loud", gives: Options(place: "--loud")),
    Case("--", "--", gives: Options(place: "--")),
    Case("-", gives: Options(place: "-")),
    Case("-7", gives: Options(place: "-7")),
  ]

  @Test(arguments: cases) func `a line gives its options`(_ example: Case) throws {
    let request = try Self.grammar().parse(example.tokens, from: Options())
    guard case .options(let options) = request else {
      Issue.record("it asked for help")
      return
    }
    #expect(options == example.options)
  }

  @Test(arguments: [
    (["--help"], true), (["-h"], true), (["--loud", "--help"], true),
    (["--nonsense", "--help"], true), (["--", "--help"], false),
  ])
  func `help wins over everything before the end of the flags`(
    _ tokens: [String], _ isHelp: Bool
  ) throws {
    let request = try Self.grammar().parse(tokens, from: Options())
    if case .help = request { #expect(isHelp) } else { #expect(!isHelp) }
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let tokens: [String]
    let message: String
    let hint: String

    init(_ tokens: String..., says message: String, hint: String) {
      self.tokens = tokens
      self.message = message
      self.hint = hint
    }

    var testDescription: String { tokens.joined(separator: " ") }
  }

  static let refusals = [
    Refusal(
      "--cuont", "3", says: "--cuont: there is no such flag",
      hint: "did you mean --count? see plumb test --help"),
    Refusal(
      "--coun", "3", says: "--coun: there is no such flag",
      hint: "did you mean --count? see plumb test --help"),
    Refusal("-x", says: "-x: there is no such flag", hint: "see plumb test --help"),
    Refusal(
      "--hidde", says: "--hidde: there is no such flag", hint: "see plumb test --help"),
    Refusal(
      "--count", says: "--count: the value is missing, expected N",
      hint: "write the flag followed by N, or leave it out"),
    Refusal(
      "--count", "--loud", says: "--count: the value is missing, expected N",
      hint: "write the flag followed by N, or leave it out"),
    Refusal(
      "-c", "", says: "--count: the value is empty, expected N",
      hint: "write the flag followed by N, or leave it out"),
    Refusal(
      "--count=", says: "--count: the value is empty, expected N",
      hint: "write the flag followed by N, or leave it out"),
    Refusal(
      "--count", "x\u{1B}[31m",
      says: "--count: expected a whole number from -9 to 9, found \"x\\u{1B}[31m\"", hint: ""),
    Refusal(
      "--loud=yes", says: "--loud: this flag takes no value",
      hint: "leave out what follows the equals sign"),
    Refusal(
      "here", "there", says: "plumb test: \"there\" is one argument too many", hint: "say where"),
    Refusal("", says: "plumb test: PLACE is missing", hint: "say where"),
  ]

  @Test(arguments: refusals) func `a wrong line says what is wrong and how to mend it`(
    _ refusal: Refusal
  ) throws {
    let error = try #require(throws: UsageError.self) {
      try Self.grammar().parse(refusal.tokens, from: Options())
    }
    #expect("\(error)" == refusal.message)
    #expect(error.reason.hint == refusal.hint)
  }

  @Test func `a required operand is asked for`() throws {
    let error = try #require(throws: UsageError.self) {
      try Self.grammar(isRequired: true).parse([], from: Options())
    }
    #expect("\(error)" == "plumb test: PLACE is missing")
    #expect(error.reason.hint == "say where")
  }

  private static func grammar(isRequired: Bool = false) -> Grammar<Options> {
    Grammar(
      command: "test",
      groups: [
        FlagGroup(
          title: "flags",
          flags: [
            Flag("count", short: "c", "N", help: "A number.") {
              text, options throws(UsageError.Reason) in
              guard let number = Int(text), (-9...9).contains(number) else {
                throw .badValue(text, expected: "a whole number from -9 to 9")
              }
              options.count = number
            },
            Flag("name", "NAME", help: "A name.", isRepeatable: true) {
              text, options throws(UsageError.Reason) in
              options.names.append(text)
            },
            Flag("loud", help: "Loud.") { _, options throws(UsageError.Reason) in
              options.isLoud = true
            },
            Flag("hidden", "X", help: "", isHidden: true) { _, _ throws(UsageError.Reason) in
              throw .secret("a token")
            },
          ])
      ],
      operand: Operand(
        placeholder: "PLACE", help: "A place.", isRequired: isRequired, hint: "say where"
      ) { text, options throws(UsageError.Reason) in
        options.place = text
      })
  }
}
