import PlumbChecks
import PlumbReports
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
      try Trial(.fault(fault), contract: contract, seed: 0, extent: .found))
    #expect(trial.findings.requests != nil, "\(trial.findings.checks)")
    #expect(trial.findings.checks.contains(fault.breaks))
  }

  @Test func `two runs of a fault are the same`() throws {
    let fault = try #require(Fault.named("stored-otherwise"))
    let contract = try ContractFile(path: nil).contract
    let runs = try (1...2).map { _ in
      try #require(try Trial(.fault(fault), contract: contract, seed: 3, extent: .found)).findings
    }
    #expect(runs[0].requests == runs[1].requests && runs[0].checks == runs[1].checks)
  }

  @Test func `the smallest case of a fault is told as its requests`() throws {
    let contract = try ContractFile(path: nil).contract
    let subjects = ["delete-says-ok"].compactMap(Fault.named).map(Subject.fault)
    let trials = try SelfTest(contract: contract, seed: 0, extent: .smallest)
      .trials(of: subjects, jobs: 1) { _ in }
    let resource = "/voicebot/voicebotChannelInstances"
    #expect(
      SelfTestScreen(subjects, trials).text.contains(
        """
        delete-says-ok: A delete answers 200 instead of 204.
          POST \(resource) {}
          DELETE \(resource)/${voicebotChannelInstance.id}
          status-is-documented at DELETE \(resource)/{id} response/status
          expected 204, actual 200 OK

        """))
  }

  @Test func `every fault names a check of the catalogue`() {
    for fault in Fault.all { #expect(Check.named(fault.breaks) != nil, "\(fault.name)") }
  }

  @Test func `causes are ordered by checks that the catalogue has`() {
    for (_, ids) in Harm.checks {
      for id in ids { #expect(Check.named(id) != nil, "\(id)") }
    }
  }

  @Test func `every check has a fault that it must find`() {
    let idle = Set(Check.all.map(\.id)).subtracting(Fault.all.map(\.breaks))
    #expect(idle.isEmpty)
  }
}
