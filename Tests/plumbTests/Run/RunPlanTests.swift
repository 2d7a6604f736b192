import PlumbContract
import Testing

@testable import plumb

struct `Plan of a run` {
  @Test(arguments: [
    (["http://localhost:1"], false), (["http://127.0.0.2:1"], false), (["http://[::1]:1"], false),
    ([], false), (["https://api.example.com"], true), (["http://10.0.0.1"], true),
    (["https://api.example.com", "--allow-writes"], false),
    (["https://api.example.com", "--read-only"], true),
    (["http://localhost:1", "--read-only"], true),
    (["--read-only"], true),
  ])
  func `only this machine is written to, unless writes are allowed`(
    _ tokens: [String], _ isReadOnly: Bool
  ) throws {
    let plan = try RunPlan(`Flags of a run`.options(tokens))
    #expect(plan.isReadOnly == isReadOnly)
  }

  @Test func `what is left out for safety is said`() throws {
    let plan = try RunPlan(`Flags of a run`.options("https://api.example.com"))
    #expect(
      plan.warnings == [
        "api.example.com is not this machine, so the run only reads; --allow-writes lets it create, "
          + "change and delete resources of its own"
      ])
  }

  @Test func `the server built in gets a token of its own each time`() throws {
    let tokens = try (0..<2).map { _ in try RunPlan(RunOptions()).token }
    #expect(tokens[0] != tokens[1])
    #expect(tokens.allSatisfy { ($0 ?? "").count > 20 })
  }

  @Test func `the contract built in is read without a flag`() throws {
    let plan = try RunPlan(RunOptions())
    #expect(plan.file.source == "built in")
    #expect(plan.file.contract.operations.count == 20)
  }
}
