import PlumbJournal
import PlumbReports

/// The folder that a run writes into, emptied of what an earlier run wrote there.
struct ReportsFolder: Sendable {
  let path: String
  /// Where the ledger of an earlier run was kept that had not removed everything; nil where there is none.
  let earlierLedger: String?

  var journal: String { Folder.path(path, "journal.ndjson") }
  /// Where failing cases are kept; what is there stays, because a run may end before it has tried it again.
  var corpus: String { Folder.path(path, CorpusFolder.name) }
  var ledger: String { Folder.path(path, "ledger.ndjson") }

  /// Makes the folder where it is missing; files that no run writes stay.
  init(_ path: String) throws(CommandError) {
    self.path = path
    do throws(FileError) {
      try Folder.create(path)
    } catch {
      throw Self.failure("\(error)", hint: error.hint)
    }
    let ledger = Folder.path(path, "ledger.ndjson")
    earlierLedger = try LedgerFile.keep(ledger)
    for name in ["journal.ndjson", "ledger.ndjson"] + Report.all.map(\.fileName) {
      if let problem = removeFile(Folder.path(path, name)) {
        throw Self.failure(
          "cannot replace \"\(Folder.path(path, name))\": \(problem)",
          hint: "make it accessible for this user, or name another folder")
      }
    }
  }

  /// The journal, empty but for its first line.
  func openJournal() throws(CommandError) -> JournalWriter {
    do throws(FileError) {
      return try JournalWriter(to: AppendingFile(path: journal, emptied: true))
    } catch {
      throw Self.failure("\(error)", hint: error.hint)
    }
  }

  static func failure(_ text: String, hint: String) -> CommandError {
    CommandError("--reports: \(text)", hint: hint, exitCode: .usage)
  }
}
