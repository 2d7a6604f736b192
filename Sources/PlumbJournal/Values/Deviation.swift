/// A check broken at a place, with what proves it.
package struct Deviation: Hashable, Sendable {
  /// The id of the check, such as `status-is-documented`.
  package var check: String
  package var level: Level
  /// The key of the operation at fault, such as `POST /pets`.
  package var operation: String
  /// Where: `response/status`, `response/body/0/name`, `response/header/Location`, `request/body/age`.
  package var place: String
  package var expected: String
  package var actual: String
  /// The place in the documentation, or the clause, that promises it.
  package var source: String
  /// The case and step that showed it.
  package var caseID: String
  package var step: String
  /// A command that repeats the request when pasted into a shell; the credential is `$PLUMB_TOKEN`.
  package var curl: String
  /// Whether it showed each time that the case was sent.
  package var repeats = true
  /// The sentence that the check makes true of a conforming server, for readers who do not know its id.
  package var title: String

  package init(
    check: String, level: Level, operation: String, place: String, expected: String,
    actual: String, source: String, caseID: String, step: String, curl: String,
    title: String = ""
  ) {
    self.check = check
    self.level = level
    self.operation = operation
    self.place = place
    self.expected = expected
    self.actual = actual
    self.source = source
    self.caseID = caseID
    self.step = step
    self.curl = curl
    self.title = title
  }

  /// Whether a run that judges by the level deviates for it.
  package func decides(at level: Level) -> Bool { repeats && self.level >= level }
}
