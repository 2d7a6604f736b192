import Foundation
import Testing

@testable import plumb

struct `Sources of the token` {
  @Test(arguments: [(0o600, false), (0o640, false), (0o644, true)])
  func `a file that everyone can read is used with a warning`(
    _ mode: Int, _ isWarned: Bool
  ) throws {
    let url = try Self.file("s3cret\n", mode: mode)
    defer { try? FileManager.default.removeItem(at: url) }
    let found = try TokenSource.find(.file(url.path))
    #expect(found.token == "s3cret")
    #expect((found.warning != nil) == isWarned)
    #expect(found.warning?.contains("s3cret") != true)
  }

  @Test(arguments: ["s3cret", "s3cret\n", "s3cret\r\n"])
  func `the end of the line is no part of the token`(_ text: String) throws {
    let url = try Self.file(text, mode: 0o600)
    defer { try? FileManager.default.removeItem(at: url) }
    #expect(try TokenSource.find(.file(url.path)).token == "s3cret")
  }

  @Test(arguments: [
    ("", "the token is empty"), ("\n", "the token is empty"),
    ("s3\ncret\n", "the token has more than one line"),
    ("s3\r\ncret", "the token has more than one line"),
    ("s3 cret", "the token has a space or a character that cannot be sent"),
    ("s3crét", "the token has a space or a character that cannot be sent"),
  ])
  func `what cannot be sent is refused without repeating it`(
    _ text: String, _ problem: String
  ) throws {
    let url = try Self.file(text, mode: 0o600)
    defer { try? FileManager.default.removeItem(at: url) }
    let error = try #require(throws: CommandError.self) { try TokenSource.find(.file(url.path)) }
    #expect("\(error)" == "--token-file \(url.path): \(problem)")
    #expect(error.exitCode == .usage)
  }

  @Test func `a missing file or variable is named`() throws {
    let file = try #require(throws: CommandError.self) {
      try TokenSource.find(.file("no/such/file"))
    }
    #expect(
      "\(file)" == "--token-file: no/such/file: the file cannot be read: No such file or directory")
    let variable = try #require(throws: CommandError.self) {
      try TokenSource.find(.environment("PLUMB_NO_SUCH_VARIABLE"))
    }
    #expect(
      "\(variable)" == "--token-env: the environment has no variable \"PLUMB_NO_SUCH_VARIABLE\"")
  }

  private static func file(_ text: String, mode: Int) throws -> URL {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(text.utf8).write(to: url)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
    return url
  }
}
