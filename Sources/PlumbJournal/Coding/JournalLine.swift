import PlumbJSON

/// One line of a journal after its first.
enum JournalLine {
  case started(RunInfo)
  case planned(Case)
  case judged(caseID: String, CaseResult.Judgement)
  case shrunk(MinimalCase)
  case noted(RunNote)
  case outlined(PlanOutline)
  case covered(ContractCoverage)
  case cleaned(CleanupRecord)
  case ended(RunEnd)

  private enum Name: String {
    case started, `case`, verdict, shrunk, note, outlined, covered, cleaned, ended
  }

  var json: JSON {
    switch self {
    case .started(let info): Self.object(.started, info.write)
    case .planned(let planned): Self.object(.case, planned.write)
    case .judged(let caseID, let judgement):
      Self.object(.verdict) { object in
        object.append("case", .string(caseID))
        judgement.write(to: &object)
      }
    case .shrunk(let minimal): Self.object(.shrunk, minimal.write)
    case .noted(let note): Self.object(.note, note.write)
    case .outlined(let outline): Self.object(.outlined, outline.write)
    case .covered(let coverage): Self.object(.covered, coverage.write)
    case .cleaned(let record): Self.object(.cleaned, record.write)
    case .ended(let end): Self.object(.ended, end.write)
    }
  }

  init(_ json: JSON) throws(JournalError) {
    let members = try Members(json)
    let event = try members.text("event")
    switch Name(rawValue: event) {
    case .started: self = .started(try RunInfo(members))
    case .case: self = .planned(try Case(members))
    case .verdict:
      self = .judged(caseID: try members.text("case"), try CaseResult.Judgement(members))
    case .shrunk: self = .shrunk(try MinimalCase(members))
    case .note: self = .noted(try RunNote(members))
    case .outlined: self = .outlined(try PlanOutline(members))
    case .covered: self = .covered(try ContractCoverage(members))
    case .cleaned: self = .cleaned(try CleanupRecord(members))
    case .ended: self = .ended(try RunEnd(members))
    case nil: throw JournalError(.unknownEvent(event))
    }
  }

  private static func object(_ name: Name, _ write: (inout JSONObject) -> Void) -> JSON {
    var object = JSONObject()
    object.append("event", .string(name.rawValue))
    write(&object)
    return .object(object)
  }
}
