import PlumbServer

/// What was said on the command line of `plumb selftest`.
struct SelfTestOptions: Hashable, Sendable, ContractOptions {
  var contract: String?
  var rules: String?
  /// Names of faults; nil for all.
  var faults: [String]?
  /// Names of manners; nil for all.
  var manners: [String]?
  var seed: UInt64 = 0
  var jobs = 4
  var extent = SelfTest.Extent.found

  /// What is tried: where only some faults or manners are named, those alone.
  var subjects: [Subject] {
    let isPartial = faults != nil || manners != nil
    let faults = faults.map { $0.compactMap(Fault.named) } ?? (isPartial ? [] : Fault.all)
    let manners = manners.map { $0.compactMap(Manner.named) } ?? (isPartial ? [] : Manner.all)
    return (isPartial ? [] : [.whole]) + faults.map(Subject.fault) + manners.map(Subject.manner)
  }
}

extension FlagGroup<SelfTestOptions> {
  static let trials = FlagGroup(
    title: "what is tried, and how",
    flags: [
      Flag("faults", "LIST", help: "Only these faults, joined by commas.") {
        text, options throws(UsageError.Reason) in
        options.faults = try NameList.faults.parse(list: text)
      },
      Flag("manners", "LIST", help: "Only these manners, joined by commas.") {
        text, options throws(UsageError.Reason) in
        options.manners = try NameList.manners.parse(list: text)
      },
      .contract, .rules,
      Flag("seed", short: "s", "N", help: "Seed of every random choice (default 0).") {
        text, options throws(UsageError.Reason) in
        options.seed = try WholeNumber.parse(text, 0...UInt64.max)
      },
      Flag("jobs", short: "j", "N", help: "Servers that are tried at once (default 4).") {
        text, options throws(UsageError.Reason) in
        options.jobs = try WholeNumber.parse(text, 1...64)
      },
      Flag(
        "whole",
        help: "Do not end a run when its fault is found, and tell every check that finds it."
      ) { _, options throws(UsageError.Reason) in
        options.extent = .whole
      },
      Flag("smallest", help: "Tell the smallest case that shows each fault.") {
        _, options throws(UsageError.Reason) in
        options.extent = .smallest
      },
    ])
}
