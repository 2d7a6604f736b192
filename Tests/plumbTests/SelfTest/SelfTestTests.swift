import PlumbChecks
import PlumbServer
import Testing

@testable import plumb

struct `The test of the tester` {
  /// One of each family.
  static let sample = [
    "crash-on-two-flags", "required-left-out", "refused-and-stored", "scheme-ignored",
    "array-added-to", "kind-ignored",
  ]

  @Test(arguments: sample) func `a fault is found, and by its check first`(_ name: String) throws {
    let fault = try #require(Fault.named(name))
    let contract = try ContractFile(path: nil).contract
    let trial = try #require(
      try Trial(.fault(fault), contract: contract, seed: 0, isWhole: false))
    #expect(trial.findings.requests != nil, "\(trial.findings.checks)")
    #expect(trial.findings.checks.contains(fault.breaks))
  }

  @Test func `two runs of a fault are the same`() throws {
    let fault = try #require(Fault.named("stored-otherwise"))
    let contract = try ContractFile(path: nil).contract
    let runs = try (1...2).map { _ in
      try #require(try Trial(.fault(fault), contract: contract, seed: 3, isWhole: false)).findings
    }
    #expect(runs[0].requests == runs[1].requests && runs[0].checks == runs[1].checks)
  }

  @Test func `every fault names a check of the catalogue`() {
    for fault in Fault.all { #expect(Check.named(fault.breaks) != nil, "\(fault.name)") }
  }

  /// Nothing is ever written to an id that the run did not create, so nothing can break this one.
  @Test func `every check has a fault that it must find, but two`() {
    let idle = Set(Check.all.map(\.id)).subtracting(Fault.all.map(\.breaks))
    #expect(idle == ["concurrent-writes-are-all-kept", "update-of-unknown-creates-nothing"])
  }
}
