import PlumbContract
import PlumbJSON
import PlumbJournal

/// The cases that a folder knows: those of a corpus, and all that its journal tells of.
struct CaseLibrary {
  /// A case to repeat, and what it showed.
  struct Entry {
    var planned: Case
    /// Empty where it conformed.
    var deviations: [Deviation]
  }

  let folder: String
  /// What the run of the journal was about; nil where there is no journal.
  private(set) var info: RunInfo?
  private var kept: [KeptCase] = []

  init(_ folder: String) throws(CommandError) {
    self.folder = folder
    let corpus = Folder.path(folder, CorpusFolder.name)
    let hasJournal = fileExists(journal)
    if fileExists(corpus) {
      kept = try CorpusFolder(corpus, of: "DIR").cases
    } else if !hasJournal {
      kept = try CorpusFolder(folder, of: "DIR").cases
    }
    if hasJournal {
      try read { event in
        if case .started(let info) = event { self.info = info }
        return self.info == nil
      }
    }
  }

  /// The cases of a name: the smallest ones where there are any, else the one that was planned.
  func entries(named name: String) throws -> [Entry] {
    let matches = kept.filter {
      $0.case.id.hasSameCodePoints(as: name)
        || "\($0.deviation.fingerprint)".hasSameCodePoints(as: name)
    }
    if !matches.isEmpty {
      return matches.map { Entry(planned: $0.case, deviations: [$0.deviation]) }
    }
    var found: [Entry] = []
    var names = kept.flatMap { [$0.case.id, "\($0.deviation.fingerprint)"] }
    if info != nil {
      try read { event in
        guard case .caseEnded(let result) = event else { return true }
        names.append(result.case.id)
        guard result.case.id.hasSameCodePoints(as: name) else { return true }
        found.append(Entry(planned: result.case, deviations: result.deviations))
        return false
      }
    }
    guard found.isEmpty else { return found }
    throw CommandError(
      "CASE: \(folder) knows no case \(quoted(name))",
      hint: closest(to: name, among: names).map { "did you mean \(quoted($0))?" }
        ?? "the reports name the case and the fingerprint of each deviation",
      exitCode: .usage)
  }

  private var journal: String { Folder.path(folder, "journal.ndjson") }

  /// Reads events for as long as the closure wants more.
  private func read(_ wantsMore: (RunEvent) -> Bool) throws(CommandError) {
    do throws(JournalError) {
      var reader = try JournalReader(.file(journal))
      while let event = try reader.next(), wantsMore(event) {}
    } catch {
      throw CommandError("DIR: \(journal): \(error.problem)", hint: error.hint, exitCode: .usage)
    }
  }
}
