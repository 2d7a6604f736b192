/// One document made from a run.
///
/// A new report is one folder that holds its writer and one line in `all`.
package struct Report: Sendable {
  /// The name of its file in the folder of the run.
  package let fileName: String
  /// What it is for, in a few words.
  package let title: String
  /// Writes the document; it streams the journal again where it lists every case.
  package let write: @Sendable (RunRecord, inout TextOutput) throws -> Void

  package init(
    fileName: String, title: String,
    write: @escaping @Sendable (RunRecord, inout TextOutput) throws -> Void
  ) {
    self.fileName = fileName
    self.title = title
    self.write = write
  }
}

extension Report {
  /// Every report that a run writes, the one to open first in front.
  package static let all: [Report] = [.html, .markdown, .json, .junit, .sarif]
}
