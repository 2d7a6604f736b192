import Foundation
import PlumbJSON
import Testing

/// The files of nst/JSONTestSuite, which say of each text whether a parser must accept it (`y_`), must refuse it
/// (`n_`), or may choose (`i_`).
@Suite(.enabled(if: suites != nil, "set PLUMB_SUITES to the folder of the outside test suites"))
struct `JSONTestSuite` {
  @Test func `every file that must be accepted is accepted`() throws {
    let files = try files(beginningWith: "y_")
    #expect(files.count == 95)
    for file in files {
      #expect(throws: Never.self, "\(file.name)") { try JSON.parse(file.bytes) }
    }
  }

  @Test func `every file that must be refused is refused`() throws {
    let files = try files(beginningWith: "n_")
    #expect(files.count == 187)
    for file in files {
      #expect(throws: JSONError.self, "\(file.name)") { try JSON.parse(file.bytes) }
    }
  }

  /// Left out of the suite's copy for its size: 50,000 times an array in an object.
  @Test func `a hundred thousand open containers are refused at any limit`() {
    let bytes = Array((String(repeating: "[{\"\":", count: 50_000) + "\n").utf8)
    for depth in [512, .max] {
      #expect(throws: JSONError.self) {
        try JSON.parse(bytes, limits: JSONLimits(maxDepth: depth))
      }
    }
  }

  @Test func `every file that is free to choose is decided as listed`() throws {
    let files = try files(beginningWith: "i_")
    #expect(files.map(\.name) == decisions.map { "i_\($0.name).json" }.sorted())
    for file in files {
      let decision = decisions.first { file.name == "i_\($0.name).json" }?.decision
      let accepted = (try? JSON.parse(file.bytes)) != nil
      #expect(accepted == (decision == .accepted), "\(file.name)")
    }
  }
}

private let suites = ProcessInfo.processInfo.environment["PLUMB_SUITES"]

private struct File {
  let name: String
  let bytes: [UInt8]
}

private func files(beginningWith prefix: String) throws -> [File] {
  let folder = try #require(suites) + "/json-test-suite/test_parsing"
  return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    .filter { $0.hasPrefix(prefix) }
    .map { name in
      let data = try #require(FileManager.default.contents(atPath: folder + "/" + name))
      return File(name: name, bytes: Array(data))
    }
}

private enum Decision { case accepted, refused }

/// Numbers are kept as written, so none is too large or too small.
///
/// Every text must be UTF-8 without a byte order mark, and no string may hold half a surrogate pair: such a value could not be written again.
private let decisions: [(name: String, decision: Decision)] = [
  ("number_double_huge_neg_exp", .accepted),
  ("number_huge_exp", .accepted),
  ("number_neg_int_huge_exp", .accepted),
  ("number_pos_double_huge_exp", .accepted),
  ("number_real_neg_overflow", .accepted),
  ("number_real_pos_overflow", .accepted),
  ("number_real_underflow", .accepted),
  ("number_too_big_neg_int", .accepted),
  ("number_too_big_pos_int", .accepted),
  ("number_very_big_negative_int", .accepted),
  ("object_key_lone_2nd_surrogate", .refused),
  ("string_1st_surrogate_but_2nd_missing", .refused),
  ("string_1st_valid_surrogate_2nd_invalid", .refused),
  ("string_UTF-16LE_with_BOM", .refused),
  ("string_UTF-8_invalid_sequence", .refused),
  ("string_UTF8_surrogate_U+D800", .refused),
  ("string_incomplete_surrogate_and_escape_valid", .refused),
  ("string_incomplete_surrogate_pair", .refused),
  ("string_incomplete_surrogates_escape_valid", .refused),
  ("string_invalid_lonely_surrogate", .refused),
  ("string_invalid_surrogate", .refused),
  ("string_invalid_utf-8", .refused),
  ("string_inverted_surrogates_U+1D11E", .refused),
  ("string_iso_latin_1", .refused),
  ("string_lone_second_surrogate", .refused),
  ("string_lone_utf8_continuation_byte", .refused),
  ("string_not_in_unicode_range", .refused),
  ("string_overlong_sequence_2_bytes", .refused),
  ("string_overlong_sequence_6_bytes", .refused),
  ("string_overlong_sequence_6_bytes_null", .refused),
  ("string_truncated-utf-8", .refused),
  ("string_utf16BE_no_BOM", .refused),
  ("string_utf16LE_no_BOM", .refused),
  ("structure_500_nested_arrays", .accepted),
  ("structure_UTF-8_BOM_empty_object", .refused),
]
