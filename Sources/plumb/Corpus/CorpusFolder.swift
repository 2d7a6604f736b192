import PlumbJSON
import PlumbJournal

/// A folder of failing cases, one JSON file each; how they look is told at `KeptCase`.
struct CorpusFolder: Sendable {
  /// What it is called beside the reports of a run.
  static let name = "corpus"
  private static let sizeLimit = 64 << 20

  /// In the order of their files' names.
  let cases: [KeptCase]

  /// Reads every case; `place` is what named the folder.
  ///
  /// - Throws: where the folder or one of its files cannot be used: a case that is silently left out is not tested.
  init(_ path: String, of place: String) throws(CommandError) {
    let paths: [String]
    do throws(InputFile.Failure) {
      paths = try FileTree(path: path).files().filter { $0.hasSuffix(".json") }
    } catch {
      throw CommandError(
        "\(place): \(path): the folder cannot be read: \(error.text)",
        hint: "name a folder of cases, such as Reports/latest/\(Self.name) after a run that failed",
        exitCode: .usage)
    }
    var cases: [KeptCase] = []
    for path in paths { cases.append(try Self.read(path, of: place)) }
    self.cases = cases
  }

  private static func read(_ path: String, of place: String) throws(CommandError) -> KeptCase {
    let file: InputFile
    do throws(InputFile.Failure) {
      file = try InputFile(path: path, limit: sizeLimit)
    } catch {
      throw CommandError("\(place): \(error)", hint: removal, exitCode: .usage)
    }
    do throws(JournalError) {
      return try KeptCase(parsing: file.bytes)
    } catch {
      throw CommandError(
        "\(place): \(path): \(error.problem)",
        hint: error.reason == .notACase ? error.hint : removal, exitCode: .usage)
    }
  }

  private static let removal = "remove the file, or take it from where it is whole"

  /// Writes each case into its file, which replaces an earlier one of the same deviation; other files stay.
  static func add(_ cases: [KeptCase], to path: String) throws(FileError) {
    guard !cases.isEmpty else { return }
    try Folder.create(path)
    for kept in cases {
      let file = try AtomicFile(path: Folder.path(path, kept.fileName))
      try file.write(kept.json.bytes(.pretty) + [UInt8(ascii: "\n")])
      try file.commit()
    }
  }
}
