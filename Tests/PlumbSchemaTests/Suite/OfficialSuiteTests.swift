import Foundation
import PlumbJSON
import PlumbSchema
import Testing

/// The JSON Schema Test Suite, draft 2020-12, read from the folder that `PLUMB_SUITES` names.
@Suite(.enabled(if: OfficialSuite.folder != nil))
struct `The official suite` {
  @Test(arguments: OfficialSuite.files("."))
  func `required tests pass`(_ file: String) throws {
    try OfficialSuite.run(file, dialect: .draft202012)
  }

  @Test(arguments: OfficialSuite.files("optional"))
  func `optional tests pass`(_ file: String) throws {
    try OfficialSuite.run(file, dialect: .draft202012)
  }

  @Test(arguments: OfficialSuite.files("optional/format"))
  func `formats pass as assertions`(_ file: String) throws {
    try OfficialSuite.run(file, dialect: .openAPI31)
  }
}
