import Foundation
import PlumbContract
import PlumbEngine
import PlumbJSON
import PlumbJournal
import Testing

/// A contract of `Specs/`, by the name of its file.
enum SpecFile {
  static func document(_ name: String, _ change: (String) -> String = { $0 }) -> JSON {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    do {
      let text = try String(contentsOf: root.appending(path: "Specs/\(name)"), encoding: .utf8)
      return try JSON.parse(change(text))
    } catch {
      preconditionFailure("\(name) cannot be read: \(error)")
    }
  }

  /// The contract, the text of its document changed before it is read.
  static func contract(_ name: String, _ change: (String) -> String = { $0 }) -> Contract {
    do throws(ContractError) {
      return try Contract(reading: document(name, change))
    } catch {
      preconditionFailure("\(name) cannot be read: \(error)")
    }
  }

  /// A run against a faithful server finds nothing, and leaves nothing unproved or behind.
  static func expectCleanRun(of contract: Contract, seed: UInt64) throws {
    let run = try SampleRun(of: contract) { configuration in
      configuration.seed = seed
      configuration.maxCases = 5
    }
    #expect(run.end.outcome == .completed)
    #expect(run.cleanup?.left == [])
    for result in run.results where result.verdict != .conforms {
      let deviations = result.deviations.map { "\($0.check) at \($0.place): \($0.actual)" }
      Issue.record("\(result.case.id): \(result.verdict) \(result.reason) \(deviations)")
    }
  }
}
