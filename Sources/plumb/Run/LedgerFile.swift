import PlumbJSON
import PlumbJournal

/// The ledger of a run that has ended: it must not be lost while it names things on a target.
enum LedgerFile {
  private static let limit = 1 << 30

  /// Moves the ledger aside if an entry of it was neither removed nor found to have created nothing.
  ///
  /// - Returns: its new path, nil where there was nothing to keep.
  static func keep(_ path: String) throws(CommandError) -> String? {
    guard let file = try? InputFile(path: path, limit: limit), !open(file.bytes).isEmpty else {
      return nil
    }
    for number in 1...1000 {
      let target = path.replacing(".ndjson", with: "-unfinished-\(number).ndjson")
      if fileExists(target) { continue }
      if let problem = moveFile(path, to: target) {
        throw ReportsFolder.failure(
          "cannot move \"\(path)\" aside: \(problem)",
          hint: "it names what an earlier run left on its target; name another folder")
      }
      return target
    }
    throw ReportsFolder.failure(
      "\"\(path)\" and a thousand others name what earlier runs left on their targets",
      hint: "remove those that are done with, or name another folder")
  }

  /// Closes what is open in the ledger of a server that has ended with all it held.
  static func close(_ path: String) throws(FileError) {
    guard let file = try? InputFile(path: path, limit: limit) else { return }
    let open = open(file.bytes).sorted()
    guard !open.isEmpty else { return }
    let ledger = try AppendingFile(path: path)
    for entry in open {
      let line: JSON = [
        "entry": JSON(entry), "event": "removed", "because": "the server has ended",
      ]
      try ledger.write(line.bytes() + [UInt8(ascii: "\n")])
    }
  }

  /// The numbers of entries that may still stand for something on the target.
  static func open(_ bytes: [UInt8]) -> Set<Int> {
    var open: Set<Int> = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let json = try? JSON.parse(Array(line)), let entry = json["entry"]?.int else {
        continue
      }
      switch json["event"]?.string {
      case "intent", "created": open.insert(entry)
      case "removed", "nothing": open.remove(entry)
      default: break
      }
    }
    return open
  }
}
