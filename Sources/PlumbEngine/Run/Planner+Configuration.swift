extension Planner {
  init(_ configuration: RunConfiguration) {
    self.init(
      contract: configuration.contract, seed: configuration.seed,
      maxCases: configuration.maxCases, fuzzing: configuration.fuzzing,
      strength: configuration.strength, clients: configuration.clients)
  }
}
