/// Where the bearer token is found; the token itself is never an argument.
enum TokenSource: Hashable, Sendable {
  case environment(String)
  case file(String)

  /// The variable that is read when no flag names a source.
  static let standardVariable = "PLUMB_TOKEN"

  /// A token, and what the user should know about where it was found.
  struct Found: Hashable, Sendable {
    var token: String?
    var warning: String?
  }

  /// Reads the token from the source that a flag names, else from `PLUMB_TOKEN`, where it may be missing.
  static func find(_ source: TokenSource?) throws(CommandError) -> Found {
    switch source {
    case .environment(let name):
      guard let text = environmentVariable(name) else {
        throw CommandError(
          "--token-env: the environment has no variable \(quoted(name))",
          hint: "export it before plumb is started, or name another", exitCode: .usage)
      }
      return Found(token: try token(in: text, of: "--token-env \(name)"))
    case .file(let path): return try read(path)
    case nil:
      guard let text = environmentVariable(standardVariable) else { return Found() }
      return Found(token: try token(in: text, of: standardVariable))
    }
  }

  private static func read(_ path: String) throws(CommandError) -> Found {
    let place = "--token-file \(path)"
    let file: InputFile
    do throws(InputFile.Failure) {
      file = try InputFile(path: path, limit: 64 * 1024)
    } catch {
      throw CommandError(
        "--token-file: \(error)", hint: "name a file that holds the token in one line",
        exitCode: .usage)
    }
    let warning =
      file.isReadableByAll
      ? "\(path) can be read by every user of this machine; make it yours: chmod 600 \(path)" : nil
    var bytes = file.bytes
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    let text = String(decoding: bytes, as: UTF8.self)
    return Found(token: try token(in: text, of: place), warning: warning)
  }

  /// The text, if it can stand in a field: visible ASCII characters, at least one (RFC 6750 §2.1, RFC 9110 §5.5).
  ///
  /// No message repeats it.
  private static func token(in text: String, of place: String) throws(CommandError) -> String {
    let bytes = text.utf8
    let problem: String? =
      if bytes.isEmpty {
        "the token is empty"
      } else if bytes.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
        "the token has more than one line"
      } else if !bytes.allSatisfy({ (0x21...0x7E).contains($0) }) {
        "the token has a space or a character that cannot be sent"
      } else {
        nil
      }
    guard let problem else { return text }
    throw CommandError(
      "\(place): \(problem)", hint: "expected one line of visible ASCII characters",
      exitCode: .usage)
  }
}
