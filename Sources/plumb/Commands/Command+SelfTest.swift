import PlumbServer
import Synchronization

extension Command {
  /// Tests the tester against the reference server.
  static let selftest = Command(
    "selftest",
    summary: "test plumb itself: find every fault of the reference server, and none where none is",
    grammar: Grammar(command: "selftest", groups: [.trials], operand: nil),
    defaults: SelfTestOptions(),
    examples: [
      .init(
        term: "plumb selftest", text: "try every fault and every manner of the reference server"),
      .init(
        term: "plumb selftest --faults enum-ignored,delete-keeps --whole",
        text: "see every check that finds two of the faults"),
      .init(
        term: "plumb selftest --contract openapi.json",
        text: "see which faults plumb would find in a server of another contract"),
    ],
    exits: .init(
      title: "exit codes",
      rows: [
        .init(term: "0", text: "every fault was found, and there was no false alarm"),
        .init(term: "1", text: "a fault was missed, or a server that conforms was said to deviate"),
        .init(term: "2", text: "wrong usage, or a contract that cannot be used"),
        .init(term: "4", text: "nothing was tested: no fault has a place in the contract, say"),
      ])
  ) { options in
    let file = try ContractFile(path: options.contract, rules: options.rules)
    let subjects = options.subjects
    let test = SelfTest(contract: file.contract, seed: options.seed, extent: options.extent)
    let trials = try test.trials(of: subjects, jobs: options.jobs) { done in
      if Console.errorIsTerminal { Console.error("\r\(done) of \(subjects.count)\u{1B}[K") }
    }
    if Console.errorIsTerminal { Console.error("\r\u{1B}[K") }
    let screen = SelfTestScreen(subjects, trials)
    Console.output(screen.text)
    guard trials.contains(where: { $0 != nil }) else { return .nothingTested }
    return screen.holds ? .success : .deviates
  }
}
