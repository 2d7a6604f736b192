package import PlumbJournal

/// A run as its reports see it: the summary, the evidence, and the journal for those that list every case.
package struct RunRecord: Sendable {
  package let source: JournalSource
  package let summary: RunSummary
  package let rootCauses: [RootCause]
  /// What is wrong with the journal itself.
  package let issues: [JournalError]
  package let issueCount: Int
  let evidence: Evidence

  /// Reads the journal twice: once for the summary, once for the exchanges that prove the deviations.
  package init(_ source: JournalSource) throws(JournalError) {
    var reader = try JournalReader(source)
    var summary = RunSummary()
    while let event = try reader.next() { summary.receive(event) }
    self.source = source
    self.summary = summary
    issues = reader.issues
    issueCount = reader.issueCount
    rootCauses = summary.rootCauses
    evidence = try Evidence(of: rootCauses, from: source)
  }
}
