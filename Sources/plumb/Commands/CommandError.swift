/// A command that could not do its work: what was in the way, what to do about it, how the process ends.
struct CommandError: Error, Hashable, Sendable, CustomStringConvertible {
  /// `place: what is wrong`, one or more lines.
  var description: String
  /// What to do about it; empty where the message says all there is to say.
  var hint: String
  var exitCode: ExitCode

  init(_ description: String, hint: String = "", exitCode: ExitCode) {
    self.description = description
    self.hint = hint
    self.exitCode = exitCode
  }
}
