import Foundation
import PlumbJournal
import Testing

struct Files {
  /// A folder of its own for each test, removed with it.
  private final class Scratch {
    let path = NSTemporaryDirectory() + "plumb-\(UUID().uuidString)"
    init() throws(FileError) { try Folder.create(path) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func text(_ name: String) throws -> String {
      try String(contentsOfFile: Folder.path(path, name), encoding: .utf8)
    }
  }

  @Test func `an appending file keeps what stood in it`() throws {
    let scratch = try Scratch()
    let path = Folder.path(scratch.path, "ledger")
    for text in ["a\n", "b\n"] {
      let file = try AppendingFile(path: path)
      try file.write(Array(text.utf8))
      try file.synchronize()
    }
    #expect(try scratch.text("ledger") == "a\nb\n")
    try AppendingFile(path: path, emptied: true).write(Array("c".utf8))
    #expect(try scratch.text("ledger") == "c")
  }

  @Test func `an atomic file appears when it is committed`() throws {
    let scratch = try Scratch()
    let path = Folder.path(scratch.path, "report.json")
    do {
      let abandoned = try AtomicFile(path: path)
      try abandoned.write([1, 2, 3])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
    let file = try AtomicFile(path: path)
    try file.write(Array("whole".utf8))
    #expect(!FileManager.default.fileExists(atPath: path))
    try file.commit()
    #expect(try scratch.text("report.json") == "whole")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["report.json"])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full disk is said with the path and what to do`() throws {
    let file = try AppendingFile(path: "/dev/full")
    let error = try #require(throws: FileError.self) { try file.write([1]) }
    #expect("\(error)" == #"cannot write "/dev/full": the disk is full"#)
    #expect(error.hint == "Free some space, or name a folder on another disk with --reports DIR.")
  }

  @Test func `a missing folder is said with the path`() throws {
    let error = try #require(throws: FileError.self) { try AtomicFile(path: "/nowhere/at/all") }
    #expect("\(error)" == #"cannot write "/nowhere/at/all": no such file or folder"#)
  }

  @Test func `a file in the way of a folder is said`() throws {
    let scratch = try Scratch()
    try AppendingFile(path: Folder.path(scratch.path, "f")).write([1])
    let error = try #require(throws: FileError.self) {
      try Folder.create(Folder.path(scratch.path, "f/g"))
    }
    #expect(error.reason == .notAFolder)
    let again = try #require(throws: FileError.self) {
      try Folder.create(Folder.path(scratch.path, "f"))
    }
    #expect(again.reason == .notAFolder)
  }

  @Test func `a journal is read from its file in pieces`() throws {
    let scratch = try Scratch()
    let path = Folder.path(scratch.path, "journal.ndjson")
    var writer = try JournalWriter(to: try AppendingFile(path: path))
    for number in 0..<500 {
      try writer.write(.caseEnded(SampleValues.result(.deviates, number: number)))
    }
    var reader = try JournalReader(.file(path))
    var numbers: [Int] = []
    while case .caseEnded(let result)? = try reader.next() { numbers.append(result.number) }
    #expect(numbers == Array(0..<500))
    #expect(reader.issueCount == 0)
  }
}
