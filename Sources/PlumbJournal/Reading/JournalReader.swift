import PlumbJSON

/// Reads a journal event by event, with one line in memory at a time.
///
/// What cannot be used is passed over and kept as an issue; only a source that is no journal at all is an error.
package struct JournalReader {
  /// Issues that are kept; more are counted.
  private static let issueLimit = 100

  /// What was passed over, in order.
  package private(set) var issues: [JournalError] = []
  /// How many issues there were, kept or not.
  package private(set) var issueCount = 0

  private var lines: JournalLines
  private var lineNumber = 0
  /// The case whose verdict has not come yet.
  private var planned: Case?

  /// Opens the source and reads its first line.
  package init(_ source: JournalSource) throws(JournalError) {
    do {
      lines = try JournalLines(source)
    } catch {
      throw JournalError(.file(error))
    }
    try readHeader()
  }

  /// The next event, or nil at the end.
  package mutating func next() throws(JournalError) -> RunEvent? {
    while let line = try nextLine() {
      do {
        guard let json = try Self.json(line) else { continue }
        if let event = try event(of: try JournalLine(json)) { return event }
      } catch {
        report(JournalError(error.reason, line: lineNumber))
      }
    }
    dropPlanned()
    return nil
  }

  private mutating func readHeader() throws(JournalError) {
    guard let first = try nextLine(), case .whole = first, let json = try? Self.json(first),
      json["format"]?.string == JournalFormat.name, let version = json["version"]
    else { throw JournalError(.notAJournal) }
    guard version.int == JournalFormat.version else {
      throw JournalError(.newerVersion(version.number?.text ?? version.typeName))
    }
  }

  private mutating func nextLine() throws(JournalError) -> JournalLines.Line? {
    lineNumber += 1
    do {
      return try lines.next()
    } catch {
      throw JournalError(.file(error))
    }
  }

  /// The value of a line; nil for an empty one.
  private static func json(_ line: JournalLines.Line) throws(JournalError) -> JSON? {
    switch line {
    case .torn(let bytes): throw JournalError(.torn(bytes: bytes))
    case .tooLong: throw JournalError(.tooLong(limit: JournalFormat.lineLimit))
    case .whole(let bytes):
      if bytes.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) { return nil }
      do {
        return try JSON.parse(bytes, limits: JSONLimits(maxDepth: JournalFormat.depthLimit))
      } catch {
        throw JournalError(.notJSON("column \(error.position.column): \(error.reason)"))
      }
    }
  }

  private mutating func event(of line: JournalLine) throws(JournalError) -> RunEvent? {
    switch line {
    case .started(let info): return .started(info)
    case .shrunk(let minimal): return .shrunk(minimal)
    case .noted(let note): return .noted(note)
    case .outlined(let outline): return .outlined(outline)
    case .covered(let coverage): return .covered(coverage)
    case .cleaned(let record): return .cleaned(record)
    case .ended(let end): return .ended(end)
    case .planned(let next):
      dropPlanned()
      planned = next
      return nil
    case .judged(let caseID, let judgement):
      guard let pending = planned, pending.id.hasSameCodePoints(as: caseID) else {
        throw JournalError(.verdictWithoutCase(caseID))
      }
      planned = nil
      return .caseEnded(CaseResult(pending, judgement))
    }
  }

  private mutating func dropPlanned() {
    guard let planned else { return }
    report(JournalError(.caseWithoutVerdict(planned.id), line: lineNumber - 1))
    self.planned = nil
  }

  private mutating func report(_ issue: JournalError) {
    issueCount += 1
    if issues.count < Self.issueLimit { issues.append(issue) }
  }
}
