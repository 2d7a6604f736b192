import PlumbContract
import PlumbJSON
import PlumbServer
import Testing

@testable import plumb

/// The test of the tester: what the reference server does wrong on purpose is found.
struct `Faults` {
  @Test(arguments: Fault.all.map(\.name))
  func `a server with a fault deviates at the operation where it sits`(_ name: String) async throws
  {
    let fault = try #require(Fault.named(name))
    let place = try #require(fault.place(in: ContractFile(path: nil).contract))
    let tool = Tool()
    let result = try await tool.run(
      "run", "--fault", name, "--only", place.operation, "--max-cases", "5", "--no-progress")
    #expect(result.exitCode == 1, "\(result.output)\(result.errors)")
    let deviations = try tool.json("Reports/latest/report.json")["deviations"]?.array ?? []
    let found = deviations.first { deviation in
      let cases = deviation["cases"]?.array?.compactMap(\.string) ?? []
      return deviation["check"]?.string == fault.breaks
        && (deviation["operation"]?.string == place.operation
          || cases.contains { $0.contains("/\(place.operation)/") })
    }
    let deviation = try #require(found, "\(deviations.map { $0.text() })")
    for member in ["expected", "actual", "source", "pointer", "curl"] {
      #expect(deviation[member]?.string?.isEmpty == false)
    }
  }
}
