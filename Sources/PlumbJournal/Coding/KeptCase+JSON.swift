package import PlumbJSON

/// The format of a file of a corpus: one JSON object, laid out, the same for the same case whatever the run.
///
///     {
///       "format": "plumb-case",
///       "version": 1,
///       "contract": "Pets 1.0",
///       "deviation": {"fingerprint": "…", "check": "…", "level": "must", "operation": "POST /pets", …},
///       "case": {"id": "coverage/POST /pets/…", "phase": "coverage", …, "steps": […]}
///     }
///
/// `deviation` and `case` are as in the journal, but that what a server makes up, such as ids, is left out.
extension KeptCase {
  private static let format = "plumb-case"
  private static let version = 1

  package var json: JSON {
    [
      "format": .string(Self.format),
      "version": .number(JSONNumber(Self.version)),
      "contract": .string(contract),
      "deviation": [
        "fingerprint": .string("\(deviation.fingerprint)"),
        "check": .string(deviation.check),
        "title": .string(deviation.title),
        "level": .string(deviation.level.rawValue),
        "operation": .string(deviation.operation),
        "place": .string(deviation.normalisedPlace),
        "expected": .string(deviation.expected),
        "source": .string(deviation.source),
        "step": .string(deviation.step),
      ],
      "case": `case`.json,
    ]
  }

  /// Reads the text of a file.
  package init(parsing bytes: [UInt8]) throws(JournalError) {
    let json: JSON
    do {
      json = try JSON.parse(bytes, limits: JSONLimits(maxDepth: JournalFormat.depthLimit))
    } catch {
      throw JournalError(
        .notJSON(
          "line \(error.position.line), column \(error.position.column): \(error.reason)"))
    }
    guard json["format"]?.string == Self.format, let version = json["version"] else {
      throw JournalError(.notACase)
    }
    guard version.int == Self.version else {
      throw JournalError(.newerVersion(version.number?.text ?? version.typeName))
    }
    let members = try Members(json)
    let planned = try Case(try members.members("case"))
    let found = try members.members("deviation")
    self.init(
      case: planned, contract: try members.text("contract"),
      deviation: Deviation(
        check: try found.text("check"), level: try found.word("level"),
        operation: try found.text("operation"), place: try found.text("place"),
        expected: try found.text("expected"), actual: "", source: try found.text("source"),
        caseID: planned.id, step: try found.text("step"), curl: "",
        title: try found.text("title", default: "")))
  }
}
