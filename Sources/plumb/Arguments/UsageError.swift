import PlumbHTTP

/// A command line that cannot be followed: where, what is wrong, and how to mend it.
struct UsageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The flag as it is written, such as `--seed`, or the words "the command line".
  var place: String
  var reason: Reason

  var description: String { "\(place): \(reason.message)" }
}

extension UsageError {
  /// What is wrong; message and hint stand side by side so that they cannot drift apart.
  enum Reason: Error, Hashable, Sendable {
    case unknownFlag(suggestion: String?, help: String)
    case unknownCommand(String, suggestion: String?)
    /// A word that is not in a closed list, such as the name of a phase.
    case unknownName(String, kind: String, suggestion: String?, list: String)
    case missingCommand
    case missingValue(String)
    case emptyValue(String)
    case unexpectedValue
    case badValue(String, expected: String)
    case badURL(HTTPURLError)
    case repeatedName(String)
    case contradicts(String, hint: String)
    case missingOperand(String, hint: String)
    case extraOperand(String, hint: String)
    /// A secret as an argument; the value is never repeated.
    case secret(String)
    /// A field that is set for each request.
    case reservedField(String)
  }
}

extension UsageError.Reason {
  /// What is wrong, in lower case and without a full stop.
  var message: String {
    switch self {
    case .unknownFlag: "there is no such flag"
    case .unknownCommand(let name, _): "there is no command \(quoted(name))"
    case .unknownName(let name, let kind, _, _): "there is no \(kind) \(quoted(name))"
    case .missingCommand: "a command is missing"
    case .missingValue(let placeholder): "the value is missing, expected \(placeholder)"
    case .emptyValue(let placeholder): "the value is empty, expected \(placeholder)"
    case .unexpectedValue: "this flag takes no value"
    case .badValue(let text, let expected): "expected \(expected), found \(quoted(text))"
    case .badURL(let error): "\(error)"
    case .repeatedName(let name): "\(quoted(name)) stands there twice"
    case .contradicts(let other, _): "it contradicts \(other)"
    case .missingOperand(let placeholder, _): "\(placeholder) is missing"
    case .extraOperand(let text, _): "\(quoted(text)) is one argument too many"
    case .secret(let what): "\(what) given here would be seen by others in the list of processes"
    case .reservedField(let name): "plumb sets \(name) for each request"
    }
  }

  /// What to do about it; empty where the message says all there is to say.
  var hint: String {
    switch self {
    case .unknownFlag(let suggestion, let help):
      (suggestion.map { "did you mean \($0)? " } ?? "") + "see \(help)"
    case .unknownCommand(_, let suggestion):
      (suggestion.map { "did you mean `plumb \($0)`? " } ?? "") + "see plumb --help"
    case .unknownName(_, _, let suggestion, let list):
      (suggestion.map { "did you mean \($0)? " } ?? "") + list
    case .missingCommand: "begin with plumb run, or see plumb --help"
    case .missingValue(let placeholder), .emptyValue(let placeholder):
      "write the flag followed by \(placeholder), or leave it out"
    case .badValue: ""
    case .unexpectedValue: "leave out what follows the equals sign"
    case .badURL: "give a base URL such as http://localhost:8080/v4"
    case .repeatedName: "name it once"
    case .contradicts(_, let hint), .missingOperand(_, let hint), .extraOperand(_, let hint): hint
    case .secret:
      "put the token into the environment as PLUMB_TOKEN, or use --token-env NAME or "
        + "--token-file FILE"
    case .reservedField: "leave it out"
    }
  }
}
