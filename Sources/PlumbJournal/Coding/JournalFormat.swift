import PlumbJSON

/// The format of `journal.ndjson`: one JSON object a line, each an event.
///
///     {"event":"journal","format":"plumb-journal","version":1}
///     {"event":"started","version":"0.1.0","seed":0,"target":"http://127.0.0.1:8080",…}
///     {"event":"case","id":"examples/GET /pets","phase":"examples",…,"steps":[…]}
///     {"event":"verdict","case":"examples/GET /pets","number":0,"verdict":"conforms",…}
///     {"event":"shrunk","number":7,"requests":24,"smallest":true,"case":{…},"deviation":{…},"exchanges":[…]}
///     {"event":"ended","outcome":"completed","seconds":1.5,"exchanges":5120}
///
/// A `case` line holds only what was planned, so that two runs with one seed write the same `case` lines. What
/// happened stands in the `verdict` line after it: exchanges in brief where the case conforms, in full elsewhere.
enum JournalFormat {
  static let name = "plumb-journal"
  static let version = 1
  /// Bytes of a body that are kept in an exchange that is evidence.
  static let bodyLimit = 64 * 1024
  /// Bytes of a line that are read; the largest that is written stays far below.
  static let lineLimit = 64 * 1024 * 1024
  /// Arrays and objects open at once in a line: a body as deep as the parser's own limit, and what stands around it.
  static let depthLimit = 1024

  /// The first line of every journal.
  static var header: JSON {
    ["event": "journal", "format": .string(name), "version": .number(JSONNumber(version))]
  }
}
