package import PlumbJournal

/// Writes all reports of a run from its journal.
package enum RunReports {
  /// What was written and what could not be.
  package struct Outcome: Sendable {
    package let record: RunRecord
    /// Paths, in the order of `Report.all`.
    package var written: [String] = []
    package var failures: [Failure] = []
  }

  /// A report that could not be written, which keeps no other from being written.
  package struct Failure: Error, Sendable, CustomStringConvertible {
    package let report: Report
    package let error: any Error

    package var description: String { "\(report.fileName) is not written: \(error)" }

    /// What to do about it, as a sentence.
    package var hint: String {
      switch error {
      case let error as FileError: error.hint
      case let error as JournalError: error.hint
      default: "Run again, or name another folder with --reports DIR."
      }
    }
  }

  /// Writes each report into the folder, each under its name only once it is complete.
  ///
  /// - Throws: where the journal cannot be read at all; the failure of one report is part of the outcome.
  package static func write(
    into folder: String, from journal: JournalSource, _ reports: [Report] = Report.all
  ) throws(JournalError) -> Outcome {
    var outcome = Outcome(record: try RunRecord(journal))
    for report in reports {
      do {
        let file = try AtomicFile(path: Folder.path(folder, report.fileName))
        var output = TextOutput(to: file)
        try report.write(outcome.record, &output)
        try output.finish()
        try file.commit()
        outcome.written.append(file.path)
      } catch {
        outcome.failures.append(Failure(report: report, error: error))
      }
    }
    return outcome
  }
}
