/// A line of a journal that cannot be used, or a journal that cannot: where, what, and what was expected.
package struct JournalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    case file(FileError)
    /// The first line is not that of a journal.
    case notAJournal
    /// A file of a corpus that holds no case.
    case notACase
    case newerVersion(String)
    case notJSON(String)
    case missing(member: String)
    case wrongType(member: String, expected: String, actual: String)
    case unknownWord(member: String, word: String, allowed: [String])
    case unknownEvent(String)
    case tooLong(limit: Int)
    /// The last line has no end: the run was killed while it wrote.
    case torn(bytes: Int)
    case verdictWithoutCase(String)
    case caseWithoutVerdict(String)
  }

  package var reason: Reason
  /// Counted from 1; nil where the place is the file as a whole.
  package var line: Int?

  package init(_ reason: Reason, line: Int? = nil) {
    self.reason = reason
    self.line = line
  }

  package var description: String {
    if case .file(let error) = reason { return "\(error)" }
    return (line.map { "line \($0) of the journal: " } ?? "the journal: ") + problem
  }

  /// What to do about it, as a sentence.
  package var hint: String {
    switch reason {
    case .file(let error): error.hint
    case .notAJournal: "Name the folder of a run; its journal.ndjson is written by `plumb run`."
    case .notACase:
      "Files of cases are written by `plumb run` into the folder `corpus` of its reports."
    case .newerVersion: "Read it with the plumb that wrote it, or a later one."
    case .torn, .caseWithoutVerdict:
      "The run ended before it could write more; what is there counts."
    case .unknownEvent: "It was written by a later plumb; the rest counts."
    case .notJSON, .missing, .wrongType, .unknownWord, .tooLong, .verdictWithoutCase:
      "The line is left out; the rest counts. Run again for a whole journal."
    }
  }

  /// What is wrong, without the place.
  package var problem: String {
    switch reason {
    case .file(let error): "\(error)"
    case .notAJournal: "the first line is not that of a journal, expected \"\(JournalFormat.name)\""
    case .notACase: "it holds no case, expected \"format\": \"plumb-case\""
    case .newerVersion(let version):
      "version \(version) is not known, expected \(JournalFormat.version)"
    case .notJSON(let text): "not JSON: \(text)"
    case .missing(let member): "\"\(member)\" is missing"
    case .wrongType(let member, let expected, let actual):
      "\"\(member)\" is \(actual), expected \(expected)"
    case .unknownWord(let member, let word, let allowed):
      "\"\(member)\" is \"\(word)\", expected one of \(allowed.joined(separator: ", "))"
    case .unknownEvent(let name): "unknown event \"\(name)\" is passed over"
    case .tooLong(let limit): "longer than \(limit) bytes"
    case .torn(let bytes): "ends after \(bytes) bytes without a line break"
    case .verdictWithoutCase(let id): "a verdict on \"\(id)\", whose case is not the one before it"
    case .caseWithoutVerdict(let id): "the case \"\(id)\" has no verdict"
    }
  }
}
